package daybreak.command.imports.bank;

import daybreak.command.gateway.CommandUnits;
import daybreak.command.imports.ImportReportLine;
import daybreak.command.imports.Imports;
import daybreak.command.imports.JsonLines;
import daybreak.command.imports.LineImport;
import daybreak.command.imports.Report;
import daybreak.schema.document.Lines;
import daybreak.schema.eventstore.EventStores;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.util.UUID;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Imports a bank over HTTP. */
@RestController
final class BankImportController {

  static final JsonLines<BankLine> LINES =
      new JsonLines<>(
          BankLine.class, "subject, topic, question, flashcard, exercise, lesson or deck");

  private final CommandUnits units;
  private final EventStores stores;
  private final Imports imports;

  BankImportController(CommandUnits units, EventStores stores, Imports imports) {
    this.units = units;
    this.stores = stores;
    this.imports = imports;
  }

  /**
   * Imports a bank line by line; a bad line stops nothing, and the same file again changes nothing.
   */
  @Lines(sent = BankLine.class, answered = ImportReportLine.class)
  @PostMapping(path = "/api/content/import", consumes = Imports.NDJSON, produces = Imports.NDJSON)
  void importBank(HttpServletRequest request, HttpServletResponse response) throws IOException {
    imports.answer(request, response, this::take);
  }

  void take(UUID caller, InputStream upload, Report report) {
    BankStore items = new BankStore(units, stores, caller);
    try (WindowStore windows = new WindowStore(items, report)) {
      new LineImport<>(line -> LINES.parse(line).item(), windows, report).run(upload);
    }
  }
}

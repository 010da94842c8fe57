package daybreak.command.content.bulk;

import daybreak.command.platform.CommandRequest;
import daybreak.command.platform.CommandUnits;
import daybreak.command.platform.bulk.JsonLines;
import daybreak.command.platform.bulk.LineImport;
import daybreak.command.platform.bulk.Report;
import daybreak.schema.eventstore.EventStores;
import daybreak.schema.sql.Database;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.UUID;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Imports a bank over HTTP: newline-delimited JSON in and out, on the request's own thread. */
@RestController
final class ImportApi {

  private static final String NDJSON = "application/x-ndjson";
  static final JsonLines<BankLine> LINES =
      new JsonLines<>(
          BankLine.class, "subject, topic, question, flashcard, exercise, lesson or deck");

  private final CommandUnits units;
  private final EventStores stores;
  private final Database database;

  ImportApi(CommandUnits units, EventStores stores, Database database) {
    this.units = units;
    this.stores = stores;
    this.database = database;
  }

  /**
   * Imports a bank line by line; a bad line stops nothing, and the same file again changes nothing.
   */
  @PostMapping(path = "/api/content/import", consumes = NDJSON, produces = NDJSON)
  void importBank(HttpServletRequest request, HttpServletResponse response) throws IOException {
    UUID caller = CommandRequest.of(request, null).caller();
    response.setContentType(NDJSON);
    Report report = new Report(response.getOutputStream());
    ImportStore items = new ImportStore(units, stores, database, caller);
    try (WindowStore windows = new WindowStore(items, report)) {
      new LineImport<>(line -> LINES.parse(line).item(), windows, report)
          .run(request.getInputStream());
    }
  }
}

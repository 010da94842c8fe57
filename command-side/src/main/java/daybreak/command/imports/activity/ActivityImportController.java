package daybreak.command.imports.activity;

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
import java.time.Clock;
import java.util.UUID;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Imports past activity over HTTP. */
@RestController
final class ActivityImportController {

  static final JsonLines<ActivityLine> LINES =
      new JsonLines<>(ActivityLine.class, "review or test");

  private final CommandUnits units;
  private final EventStores stores;
  private final Clock clock;
  private final Imports imports;

  ActivityImportController(CommandUnits units, EventStores stores, Clock clock, Imports imports) {
    this.units = units;
    this.stores = stores;
    this.clock = clock;
    this.imports = imports;
  }

  /**
   * Imports past activity line by line; a bad line stops nothing, and the same file again changes
   * nothing.
   */
  @Lines(sent = ActivityLine.class, answered = ImportReportLine.class)
  @PostMapping(path = "/api/activity/import", consumes = Imports.NDJSON, produces = Imports.NDJSON)
  void importActivity(HttpServletRequest request, HttpServletResponse response) throws IOException {
    imports.answer(request, response, this::take);
  }

  private void take(UUID caller, InputStream upload, Report report) {
    ActivityStore storage = new ActivityStore(units, stores, caller, report);
    new LineImport<>(line -> LINES.parse(line).activity(clock.instant()), storage, report)
        .run(upload);
  }
}

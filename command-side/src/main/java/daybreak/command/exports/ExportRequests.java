package daybreak.command.exports;

import daybreak.command.http.CommandRequest;
import daybreak.command.http.KeyedRequests;
import daybreak.schema.exports.ExportStore;
import daybreak.schema.freshness.Positions;
import daybreak.schema.operation.Audit;
import daybreak.schema.problem.KeyReused;
import daybreak.schema.problem.NotFound;
import daybreak.schema.sql.Call;
import daybreak.schema.sql.Database;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** The requests for exports: a worker writes each, and removes it when it has expired. */
final class ExportRequests {

  private final Database database;
  private final ExportStore store;
  private final Clock clock;
  private final KeyedRequests requests;

  ExportRequests(Database database, ExportStore store, Clock clock) {
    this.database = database;
    this.store = store;
    this.clock = clock;
    this.requests = new KeyedRequests(database, ExportRequestSql.OF_KEY);
  }

  /**
   * Asks for an export, and answers its id, or that of the one that the key stands for.
   *
   * @throws daybreak.schema.exports.ExportsHaveNoDirectory if there is nowhere for its files
   * @throws daybreak.schema.exports.ExportDirectoryIsAway if that can't be reached
   * @throws KeyReused if the key stands for another request
   */
  UUID ask(CommandRequest request, WantedExport wanted) {
    var _ = store.present();
    long last = last(wanted);
    UUID id = insert(request, wanted, last);
    Audit.tell(request.caller(), "export of the log up to " + last, "asked for under " + id);
    return id;
  }

  private long last(WantedExport wanted) {
    long end = wanted.last(Positions.head(database), clock.instant());
    Instant moment = wanted.moment();
    return moment == null
        ? end
        : Math.max(wanted.after(), Math.min(Positions.at(database, moment), end));
  }

  private UUID insert(CommandRequest request, WantedExport wanted, long last) {
    UUID id = UUID.randomUUID();
    Call call = database.call(ExportRequestSql.ASK);
    return KeyedRequests.bind(call, request)
        .bind("id", id)
        .bind("format", wanted.format().text())
        .bind("after", wanted.after())
        .bind("until", last)
        .bind("moment", wanted.moment())
        .bind("all", wanted.types() == null)
        .array("types", "text", wanted.types() == null ? List.of() : wanted.types())
        .one(row -> row.uuid("id"))
        .or(() -> requests.first(request))
        .orElse(id);
  }

  /**
   * Asks for an export to be removed; it is shown no more.
   *
   * @throws NotFound if there is none
   */
  void remove(CommandRequest request, UUID id) {
    if (database.call(ExportRequestSql.REMOVE).bind("id", id).update() == 0) {
      throw new NotFound("export", id);
    }
    Audit.tell(request.caller(), "removal of the export " + id, "asked for");
  }

  /** That of the log's last event. */
  long head() {
    return Positions.head(database);
  }
}

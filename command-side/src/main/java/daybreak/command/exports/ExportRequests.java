package daybreak.command.exports;

import daybreak.command.http.CommandRequest;
import daybreak.schema.command.Fingerprint;
import daybreak.schema.command.Idempotency;
import daybreak.schema.exports.ExportStore;
import daybreak.schema.freshness.Positions;
import daybreak.schema.operation.Audit;
import daybreak.schema.problem.KeyReused;
import daybreak.schema.problem.NotFound;
import daybreak.schema.sql.Database;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The requests for exports: a worker writes each, and removes it when it has expired. */
final class ExportRequests {

  private final Database database;
  private final ExportStore store;
  private final Clock clock;

  ExportRequests(Database database, ExportStore store, Clock clock) {
    this.database = database;
    this.store = store;
    this.clock = clock;
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
    long last = wanted.last(Positions.head(database), clock.instant());
    UUID id = insert(request, wanted, last);
    Audit.tell(request.caller(), "export of the log up to " + last, "asked for under " + id);
    return id;
  }

  private UUID insert(CommandRequest request, WantedExport wanted, long last) {
    Idempotency key = request.idempotency();
    UUID id = UUID.randomUUID();
    return database
        .call(ExportRequestSql.ASK)
        .bind("id", id)
        .bind("format", wanted.format().text())
        .bind("after", wanted.after())
        .bind("until", last)
        .bind("before", wanted.before())
        .bind("all", wanted.types() == null)
        .array("types", "text", wanted.types() == null ? List.of() : wanted.types())
        .bind("caller", request.caller())
        .bind("key", key == null ? null : key.key())
        .bind("fingerprint", key == null ? null : key.fingerprint().bytes())
        .one(row -> row.uuid("id"))
        .or(() -> first(key))
        .orElse(id);
  }

  private Optional<UUID> first(@Nullable Idempotency key) {
    if (key == null) {
      return Optional.empty();
    }
    Optional<Asked> asked =
        database
            .call(ExportRequestSql.OF_KEY)
            .bind("caller", key.principal())
            .bind("key", key.key())
            .one(row -> new Asked(row.uuid("id"), Fingerprint.ofBytes(row.bytes("fingerprint"))));
    if (asked.isPresent() && !asked.get().as().equals(key.fingerprint())) {
      throw new KeyReused();
    }
    return asked.map(Asked::id);
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

  private record Asked(UUID id, Fingerprint as) {}
}

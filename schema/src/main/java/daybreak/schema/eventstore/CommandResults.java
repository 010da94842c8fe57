package daybreak.schema.eventstore;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import daybreak.schema.command.Fingerprint;
import daybreak.schema.sql.Database;
import daybreak.schema.sql.Row;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** What commands answered under their idempotency keys; stored in the commit of their events. */
public final class CommandResults {

  private static final int BATCH = 1_000;

  private final Database database;

  CommandResults(Database database) {
    this.database = database;
  }

  /** What the command under a principal's key answered, if it was completed. */
  public Optional<StoredResult> find(UUID principal, String key) {
    return database
        .call(ResultSql.FIND)
        .bind("principal", principal)
        .bind("key", key)
        .one(CommandResults::result);
  }

  /**
   * Forgets what was completed before a moment, in short transactions, and answers how many results
   * that were. The caller's pool needs the worker's rights.
   */
  @CanIgnoreReturnValue
  public int removeBefore(Instant moment) {
    int all = 0;
    int removed;
    do {
      removed =
          database
              .call(ResultSql.REMOVE_BEFORE)
              .bind("moment", moment)
              .bind("limit", BATCH)
              .update();
      all += removed;
    } while (removed == BATCH);
    return all;
  }

  private static StoredResult result(Row row) {
    return new StoredResult(
        Fingerprint.ofBytes(row.bytes("fingerprint")),
        new ResultText(row.intValue("status"), row.textOrNull("body")),
        row.longValue("position"),
        row.instant("completed_at"));
  }
}

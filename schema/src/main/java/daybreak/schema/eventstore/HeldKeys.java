package daybreak.schema.eventstore;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import daybreak.schema.command.Idempotency;
import daybreak.schema.sql.Database;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/**
 * The idempotency keys of commands that are at work for longer than one commit takes. A key is held
 * for a term, by the server's clock; who lives renews it, and who dies loses it.
 */
public final class HeldKeys {

  private static final int BATCH = 1_000;

  private final Database database;

  HeldKeys(Database database) {
    this.database = database;
  }

  /** Takes or renews a key unless another one holds it, and answers who holds it then. */
  @CanIgnoreReturnValue
  public Hold take(Idempotency key, UUID holder, Duration term) {
    return database
        .call(HeldKeySql.TAKE)
        .bind("principal", key.principal())
        .bind("idempotency_key", key.key())
        .bind("holder", holder)
        .bind("millis", (int) term.toMillis())
        .single(row -> new Hold(row.uuid("holder"), row.instant("held_until")));
  }

  /** Gives a key back, if the holder has it. */
  public void release(Idempotency key, UUID holder) {
    int _ =
        database
            .call(HeldKeySql.RELEASE)
            .bind("principal", key.principal())
            .bind("idempotency_key", key.key())
            .bind("holder", holder)
            .update();
  }

  /**
   * Removes what was never given back, at most 1,000 keys, and answers how many that were. The
   * caller's pool needs the worker's rights.
   */
  @CanIgnoreReturnValue
  public int removeLapsed() {
    return database.call(HeldKeySql.REMOVE_LAPSED).bind("limit", BATCH).update();
  }

  /**
   * Who holds a key.
   *
   * @param until unless it is renewed, by the server's clock
   */
  public record Hold(UUID holder, Instant until) {}
}

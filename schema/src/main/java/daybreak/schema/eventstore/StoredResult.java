package daybreak.schema.eventstore;

import daybreak.schema.command.Fingerprint;
import daybreak.schema.command.Idempotency;
import java.time.Instant;

/**
 * What a command answered under its idempotency key.
 *
 * @param position the position of its last event, or of the last event there was if it had none
 */
public record StoredResult(
    Fingerprint fingerprint, ResultText text, long position, Instant completedAt) {

  /** Whether the key was used for the same payload. */
  public boolean answers(Idempotency idempotency) {
    return fingerprint.equals(idempotency.fingerprint());
  }
}

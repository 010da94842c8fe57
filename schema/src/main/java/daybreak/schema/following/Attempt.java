package daybreak.schema.following;

import org.jspecify.annotations.Nullable;

/**
 * How far an attempt came to apply an aggregate's parked events.
 *
 * @param applied how many have been
 * @param waiting how many are still parked
 * @param cause why the next one fails; null if none has failed
 */
public record Attempt(int applied, long waiting, @Nullable String cause) {

  /** Whether another attempt, right after this one, is of no use. */
  public boolean isOver() {
    return applied == 0 || cause != null;
  }
}

package daybreak.schema.testing;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import daybreak.schema.following.Attempt;
import daybreak.schema.following.DeadLetters;
import java.util.UUID;

/** Parked events that are tried again at once, as a worker does it step by step. */
public final class Retries {

  private Retries() {}

  /**
   * Tries an aggregate's parked events again, in their order, until one fails or none is left; also
   * those that are parked meanwhile.
   *
   * @return how many have been applied
   */
  @CanIgnoreReturnValue
  public static int retry(DeadLetters letters, String follower, UUID aggregate) {
    Attempt attempt = letters.attempt(follower, aggregate);
    int applied = attempt.applied();
    while (!attempt.isOver()) {
      attempt = letters.attempt(follower, aggregate);
      applied += attempt.applied();
    }
    return applied;
  }
}

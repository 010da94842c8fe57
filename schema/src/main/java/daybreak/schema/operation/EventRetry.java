package daybreak.schema.operation;

import static java.util.Objects.requireNonNull;

import daybreak.schema.following.Attempt;
import daybreak.schema.following.DeadLetters;

/** Tries all parked events of an aggregate again, a hundred in each step. */
public final class EventRetry implements Mender {

  private final DeadLetters letters;

  public EventRetry(DeadLetters letters) {
    this.letters = letters;
  }

  @Override
  public MendingAction action() {
    return MendingAction.RETRY;
  }

  @Override
  public Mended mend(Mending mending) {
    Attempt attempt = letters.attempt(requireNonNull(mending.follower()), mending.aggregate());
    return new Mended(attempt.applied(), attempt.waiting(), attempt.cause(), attempt.isOver());
  }
}

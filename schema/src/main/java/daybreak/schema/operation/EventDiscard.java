package daybreak.schema.operation;

import static java.util.Objects.requireNonNull;

import daybreak.schema.following.DeadLetters;

/** Gives one parked event up; those behind it go on waiting. */
public final class EventDiscard implements Mender {

  private final DeadLetters letters;

  public EventDiscard(DeadLetters letters) {
    this.letters = letters;
  }

  @Override
  public MendingAction action() {
    return MendingAction.DISCARD;
  }

  @Override
  public Mended mend(Mending mending) {
    String follower = requireNonNull(mending.follower());
    long position = requireNonNull(mending.position());
    boolean discarded = letters.discard(follower, mending.aggregate(), position);
    long waiting = letters.count(follower, mending.aggregate());
    return new Mended(discarded ? 1 : 0, waiting, null, true);
  }
}

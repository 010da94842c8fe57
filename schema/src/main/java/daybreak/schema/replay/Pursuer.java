package daybreak.schema.replay;

import daybreak.schema.eventstore.LogReader;
import daybreak.schema.following.LoggedEvent;
import java.util.List;

/**
 * Lets a slot's tables follow those that readers see, event for event and never beyond: so that at
 * any moment a swap has little to do, and takes no reader back.
 */
final class Pursuer {

  /** What one read of the log gives, applied in far less time than followers wait for a lock. */
  private static final long NEAR = 1_000;

  private final SlotTables tables;
  private final Folding folding;
  private final LogReader log;

  Pursuer(Workshop workshop) {
    this.tables = workshop.tables();
    this.folding = workshop.folding();
    this.log = workshop.log();
  }

  /** Whether readers' tables would have to be held for long until the slot's are as far. */
  boolean isFar(Replay replay) {
    return replay.reach().isFarFrom(tables.live(replay), NEAR);
  }

  /** Applies what one read of the log gives, and tells whether there was anything to apply. */
  boolean follow(Replay replay) {
    Reach target = tables.live(replay);
    if (replay.reach().includes(target)) {
      return false;
    }
    Replay _ = next(replay, target);
    return true;
  }

  /** Applies all up to a target, in the caller's transaction. */
  Replay followTo(Replay replay, Reach target) {
    Replay next = replay;
    while (!next.reach().includes(target)) {
      next = next(next, target);
    }
    return next;
  }

  private Replay next(Replay replay, Reach target) {
    LogReader.Read read = log.after(replay.reach().behind(target), target.most());
    List<LoggedEvent> events = read.events().stream().map(LoggedEvent::delivered).toList();
    long position = events.isEmpty() ? target.most() : events.getLast().position();
    Portion portion =
        new Portion(
            events, read.ahead() == null ? position : read.ahead().position() - 1, read.ahead());
    Replay next = folding.apply(replay, portion, target, _ -> Progress.following(target.most()));
    portion.refuseUnknown();
    return next;
  }
}

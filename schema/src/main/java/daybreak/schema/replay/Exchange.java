package daybreak.schema.replay;

import daybreak.schema.sql.Database;
import java.time.Clock;
import java.time.Instant;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Swaps a rebuild's tables with those that readers see, and back: in one transaction, in which both
 * include the same events, and which gives way where it can't have all locks at once.
 */
final class Exchange {

  private final Database door;
  private final Replays replays;
  private final SlotTables tables;
  private final Pursuer pursuer;
  private final ReplaySettings settings;
  private final String folds;
  private final Clock clock;

  Exchange(Workshop workshop, Clock clock) {
    this.door = workshop.door();
    this.replays = workshop.replays();
    this.tables = workshop.tables();
    this.pursuer = new Pursuer(workshop);
    this.settings = workshop.settings();
    this.folds = workshop.folds();
    this.clock = clock;
  }

  /** Lets readers see the rebuild's tables, or says why not. */
  void swap(Replay replay) {
    String refusal = refusalToSwap(replay);
    if (refusal == null) {
      exchange(replay, swapped -> replays.swapped(swapped, folds, rollbackUntil()));
    } else {
      replays.refuse(replay, refusal);
    }
  }

  private static @Nullable String refusalToSwap(Replay replay) {
    if (!replay.state().isWholeRebuild()) {
      return "Only a rebuild that has caught up can be swapped in";
    }
    return replay.state() == ReplayState.EQUAL || replay.wishes().evenIfDifferent()
        ? null
        : "It has not been found equal to what readers see";
  }

  private Instant rollbackUntil() {
    return clock.instant().plus(settings.keep());
  }

  /** Lets readers see the tables of before again, or says why not. */
  void rollBack(Replay replay) {
    String refusal = refusalToRollBack(replay);
    if (refusal == null) {
      exchange(replay, replays::rolledBack);
    } else {
      replays.refuse(replay, refusal);
    }
  }

  private @Nullable String refusalToRollBack(Replay replay) {
    Instant until = replay.rollbackUntil();
    if (replay.state() != ReplayState.SWAPPED || until == null || until.isBefore(clock.instant())) {
      return "The tables of before do not follow the log any more";
    }
    return folds.equals(replay.folds()) ? null : "The tables of before are of other folds";
  }

  private void exchange(Replay replay, Consumer<Replay> keep) {
    door.inTransaction(() -> {
      tables.giveWay();
      Reach live = tables.hold(replay, true);
      Replay level = pursuer.followTo(replay, live);
      tables.swap(level);
      keep.accept(level);
    });
  }
}

package daybreak.schema.replay;

import daybreak.schema.eventstore.LogReader;
import daybreak.schema.eventstore.ReadAhead;
import java.time.Duration;
import java.time.Instant;
import java.util.function.BooleanSupplier;
import java.util.function.Function;

/**
 * Brings a replay from nothing, or from where another worker has left it, to whole tables with all
 * their indexes.
 */
final class Filling {

  /**
   * A rebuild so near to the head gets its indexes; it follows the rest one event after another.
   */
  private static final long NEAR = 10_000;

  /** So many portions are in memory beside the one that is folded. */
  private static final int AHEAD = 2;

  private static final Duration PAUSE = Duration.ofMillis(50);

  private final Replays replays;
  private final SlotTables tables;
  private final Folding folding;
  private final LogReader log;
  private final OneLearner learner;
  private final Indexing indexing;
  private final ReplaySettings settings;
  private final Pacer pacer;
  private final BooleanSupplier stopped;

  Filling(Workshop workshop, BooleanSupplier stopped) {
    this(workshop, Pacer.of(workshop.settings().pace()), stopped);
  }

  Filling(Workshop workshop, Pacer pacer, BooleanSupplier stopped) {
    this.replays = workshop.replays();
    this.tables = workshop.tables();
    this.folding = workshop.folding();
    this.log = workshop.log();
    this.learner = new OneLearner(workshop.door(), workshop.log());
    this.indexing = new Indexing(workshop, this::isWanted);
    this.settings = workshop.settings();
    this.pacer = pacer;
    this.stopped = stopped;
  }

  /**
   * Works until the tables are whole, or nobody wants them.
   *
   * @throws ReplayFails if they can't be
   */
  void fill(Replay taken) throws InterruptedException {
    if (taken.learner() != null && !readersAreThere(taken)) {
      return;
    }
    Replay replay = taken.reach().positions().isEmpty() ? begun(taken) : taken;
    if (replay.state() == ReplayState.RUNNING) {
      replay = played(replay);
      if (!isWanted(replay)) {
        return;
      }
      learner.refuseMadeUp(replay);
      replays.enter(replay, ReplayState.INDEXING);
      indexing.begin(replay, target(replay).most());
    } else {
      indexing.goOn(replay);
    }
  }

  /** Waits until readers' tables include all that is to be played, if that is still wanted then. */
  private boolean readersAreThere(Replay taken) throws InterruptedException {
    Reach target = target(taken);
    while (!live(taken).includes(target)) {
      if (!isWanted(taken)) {
        return false;
      }
      Thread.sleep(PAUSE);
    }
    return true;
  }

  private Replay begun(Replay taken) {
    return folding.inTransaction(() -> {
      tables.make(taken);
      learner.number(taken, target(taken).most());
      Replay begun = taken.at(Reach.none(taken.projections()));
      replays.progress(begun, Progress.following(target(begun).most()));
      return begun;
    });
  }

  /** A rebuild's target moves while it is played; what there was when it began is played here. */
  private Replay played(Replay begun) throws InterruptedException {
    Replay replay = begun;
    Tempo tempo = new Tempo(begun.reach().least(), indexing.secondsPerByte(begun));
    Reach target = target(replay);
    do {
      replay = played(replay, target, tempo);
      target = target(replay);
    } while (isWanted(replay) && isFar(replay, target));
    return replay;
  }

  private static boolean isFar(Replay replay, Reach target) {
    return replay.purpose() == ReplayPurpose.AS_OF
        ? !replay.reach().includes(target)
        : replay.reach().isFarFrom(target, NEAR);
  }

  private Replay played(Replay from, Reach target, Tempo tempo) throws InterruptedException {
    Replay replay = from;
    Portions portions =
        new Portions(
            learner.log(from, target.most()),
            from.reach().behind(target),
            target.most(),
            settings.batch());
    try (ReadAhead<Portion> ahead = new ReadAhead<>("replay-reader", AHEAD, portions)) {
      while (!replay.reach().includes(target) && isAsked(replay)) {
        Portion portion = ahead.next();
        replay = applied(replay, portion, target, tempo);
        portion.refuseUnknown();
      }
    }
    return replay;
  }

  /** Who never rests lets no processor rest either. */
  private Replay applied(Replay before, Portion portion, Reach target, Tempo tempo)
      throws InterruptedException {
    Function<Reach, Progress> progress =
        reach -> tempo.at(reach.least(), target.most(), bytes(before));
    return settings.pace() == ReplayPace.UNPACED && before.projections().size() > 1
        ? folding.applyAbreast(before, portion, target, progress)
        : pacer(before).paced(() -> folding.apply(before, portion, target, progress));
  }

  /** What one learner costs is over before anybody could rest. */
  private Pacer pacer(Replay replay) {
    return replay.isOfOneLearnerAlone() ? Pacer.of(ReplayPace.UNPACED) : pacer;
  }

  /** Also looks whether the tables have become too big. */
  private boolean isWanted(Replay replay) {
    long _ = bytes(replay);
    return isAsked(replay);
  }

  private boolean isAsked(Replay replay) {
    return !stopped.getAsBoolean() && !replays.again(replay).wishes().cancel();
  }

  /** How big the tables are, and not too big. */
  private long bytes(Replay replay) {
    long bytes = tables.bytes(replay);
    if (bytes > settings.quota()) {
      throw new ReplayFails(
          "Its tables need more than the %s bytes of disk that daybreak.replay.quota lets them have"
              .formatted(settings.quota()));
    }
    return bytes;
  }

  private Reach target(Replay replay) {
    return replay.purpose() == ReplayPurpose.REBUILD
        ? live(replay)
        : Reach.all(replay.projections(), until(replay));
  }

  private Reach live(Replay replay) {
    Reach live = tables.live(replay);
    if (!live.positions().keySet().containsAll(replay.projections())) {
      throw new ReplayFails("Readers' tables have never followed the log");
    }
    return live;
  }

  /** Kept, so that whoever goes on with it comes to the same end. */
  private long until(Replay replay) {
    Long asked = replays.again(replay).untilPosition();
    Instant moment = replay.untilInstant();
    if (asked == null) {
      long found = moment == null ? log.head() : log.headAt(moment);
      replays.until(replay, found);
      return found;
    }
    if (asked > log.head()) {
      throw new ReplayFails("The log has no position %s as yet".formatted(asked));
    }
    return asked;
  }
}

package daybreak.schema.replay;

import daybreak.schema.process.Fatal;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.LongSupplier;
import java.util.function.Predicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What comes after the last event: indexes, and what the planner is to know. How long it takes is
 * told by how long it took of late for as many bytes of the same tables.
 */
final class Indexing {

  private static final Logger LOG = LoggerFactory.getLogger(Indexing.class);

  /** Where it was not measured yet: 25 MB a second. */
  static final double USUAL_SECONDS_PER_BYTE = 1 / 25e6;

  /** What is smaller is over in a moment, and says nothing about what is not. */
  private static final long LEAST_TO_MEASURE = 16L << 20;

  /** Two make indexes as fast as the two of a server that has no more processors can. */
  private static final List<Integer> TWO = List.of(1, 2);

  private static final List<Integer> ONE = List.of(1);

  private final Replays replays;
  private final SlotTables tables;
  private final Folding folding;
  private final Predicate<Replay> wanted;
  private final LongSupplier nanos;
  private final long least;
  private final ReplayPace pace;

  /**
   * @param wanted whether anybody still waits for it
   */
  Indexing(Workshop workshop, Predicate<Replay> wanted) {
    this(workshop, wanted, System::nanoTime, LEAST_TO_MEASURE);
  }

  /**
   * @param nanos a clock, as {@link System#nanoTime}
   * @param least so many bytes are measured
   */
  Indexing(Workshop workshop, Predicate<Replay> wanted, LongSupplier nanos, long least) {
    this.replays = workshop.replays();
    this.tables = workshop.tables();
    this.folding = workshop.folding();
    this.wanted = wanted;
    this.nanos = nanos;
    this.least = least;
    this.pace = workshop.settings().pace();
  }

  /** How long it is expected to take for a byte. */
  double secondsPerByte(Replay replay) {
    return replays.indexing(replay).orElse(USUAL_SECONDS_PER_BYTE);
  }

  /**
   * Makes tables whole that have no index but their keys.
   *
   * @param head where the log ends
   */
  void begin(Replay replay, long head) throws InterruptedException {
    if (replay.isOfOneLearnerAlone()) {
      small(replay);
      return;
    }
    long bytes = tables.bytes(replay);
    double seconds = secondsPerByte(replay) * bytes;
    long began = nanos.getAsLong();
    if (indexed(replay, () -> replays.progress(replay, left(head, seconds, began)))) {
      tables.vacuum();
      whole(replay);
      measured(replay, bytes, since(began));
    }
  }

  /** Goes on where another worker has left it; how much that is, nobody knows. */
  void goOn(Replay replay) throws InterruptedException {
    if (replay.isOfOneLearnerAlone()) {
      small(replay);
    } else if (indexed(replay, () -> {})) {
      tables.vacuum();
      whole(replay);
    }
  }

  private Progress left(long head, double seconds, long began) {
    return Progress.indexing(head, Math.max(0, seconds - since(began)));
  }

  private double since(long began) {
    return (nanos.getAsLong() - began) / 1e9;
  }

  private void measured(Replay replay, long bytes, double seconds) {
    if (bytes >= least) {
      replays.indexed(replay, bytes, seconds);
    }
  }

  private void small(Replay replay) {
    indexAtOnce(replay);
    whole(replay);
    vacuumBehind(replay);
  }

  /**
   * Nobody waits until what is small is vacuumed, nor does it fail of it: the server would do it by
   * itself soon.
   */
  private void vacuumBehind(Replay replay) {
    try {
      tables.vacuum();
    } catch (RuntimeException failure) {
      Fatal.endIfOneIs(failure);
      LOG.warn("Replay {} is whole, and not vacuumed", replay.id(), failure);
    }
  }

  /** Small as the tables are, a commit for each index would take longer than the index. */
  private void indexAtOnce(Replay replay) {
    folding.inTransaction(() -> {
      boolean more = true;
      while (more) {
        more = tables.index(replay);
      }
      return replay;
    });
  }

  /** Whether it is still wanted then; who never rests makes one index beside another. */
  private boolean indexed(Replay replay, Runnable beforeEach) throws InterruptedException {
    AtomicBoolean still = new AtomicBoolean(true);
    Abreast.each(
        pace == ReplayPace.UNPACED ? TWO : ONE,
        _ -> still.compareAndSet(true, oneAfterAnother(replay, beforeEach)));
    return still.get();
  }

  private boolean oneAfterAnother(Replay replay, Runnable beforeEach) {
    do {
      beforeEach.run();
      if (!wanted.test(replay)) {
        return false;
      }
    } while (tables.index(replay));
    return true;
  }

  private void whole(Replay replay) {
    ReplayState whole =
        replay.purpose() == ReplayPurpose.AS_OF ? ReplayState.COMPLETE : ReplayState.CAUGHT_UP;
    replays.whole(replay, whole, tables.rows(replay));
  }
}

package daybreak.saga.plan;

import daybreak.schema.problem.Failures;
import daybreak.schema.process.Fatal;
import daybreak.schema.process.VitalThread;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs lanes of one kind in this process: one thread looks whether there are plans to make, and if
 * so, as many as there are lanes make them until none is left, each at the kind's tempo.
 */
final class LaneRunner {

  private static final Logger LOG = LoggerFactory.getLogger(LaneRunner.class);
  private static final Duration PAUSE = Duration.ofMillis(200);
  private static final Duration PAUSE_AFTER_FAILURE = Duration.ofSeconds(1);

  private final LaneKind kind;
  private final Generations generations;
  private final Tempo tempo;
  private final Semaphore lanes;
  private volatile CountDownLatch untilStop = new CountDownLatch(0);
  private @Nullable Thread scout;

  LaneRunner(Generations generations, Tempo tempo) {
    this.kind = tempo.kind();
    this.generations = generations;
    this.tempo = tempo;
    this.lanes = new Semaphore(kind.lanes());
  }

  synchronized void start() {
    if (!isRunning()) {
      untilStop = new CountDownLatch(1);
      scout = VitalThread.start(name("scout"), this::look);
    }
  }

  void askToStop() {
    untilStop.countDown();
  }

  /** Waits for the plans in hand, of which every statement is bounded. */
  void awaitStop() {
    try {
      if (scout != null) {
        scout.join();
      }
      lanes.acquire(kind.lanes());
      lanes.release(kind.lanes());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  boolean isRunning() {
    return untilStop.getCount() > 0;
  }

  private void look() {
    while (isRunning()) {
      if (anythingWaits()) {
        makeAsManyAsLanes();
      }
      pause(PAUSE);
    }
  }

  private void makeAsManyAsLanes() {
    while (isRunning() && lanes.tryAcquire()) {
      var _ = VitalThread.start(name("lane"), this::make);
    }
  }

  /** Ends in any case, since its lane is free afterwards: the scout has another one begin. */
  private void make() {
    try {
      boolean found = true;
      while (found && isRunning()) {
        found = makeNext();
      }
    } catch (RuntimeException | Error e) {
      Fatal.endIfOneIs(e);
      LOG.warn("A lane could not take a plan to make: {}", Failures.inPlainWords(e));
    } finally {
      lanes.release();
    }
  }

  /** The rest comes after the transaction: lane and connection are free meanwhile. */
  private boolean makeNext() {
    long begin = System.nanoTime();
    boolean found = generations.next(kind);
    if (found) {
      pause(tempo.restAfter(Duration.ofNanos(System.nanoTime() - begin)));
    }
    return found;
  }

  private boolean anythingWaits() {
    try {
      boolean any = generations.anyWaits(kind);
      if (any) {
        tempo.look();
      }
      return any;
    } catch (RuntimeException e) {
      tempo.lookInVain();
      LOG.warn("Lanes could not look for plans to make: {}", Failures.inPlainWords(e));
      pause(PAUSE_AFTER_FAILURE);
      return false;
    }
  }

  private String name(String part) {
    return "plan-" + part + "-" + (kind.isAwaited() ? 1 : 2);
  }

  /** A stop ends it. */
  private void pause(Duration length) {
    try {
      var _ = untilStop.await(length.toNanos(), TimeUnit.NANOSECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}

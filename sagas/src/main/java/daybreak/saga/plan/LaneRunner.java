package daybreak.saga.plan;

import daybreak.schema.process.Fatal;
import daybreak.schema.process.VitalThread;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs lanes of one kind in this process: one thread looks whether there are plans to make, and if
 * so, as many as there are lanes make them until none is left.
 */
final class LaneRunner {

  private static final Logger LOG = LoggerFactory.getLogger(LaneRunner.class);
  private static final Duration PAUSE = Duration.ofMillis(200);
  private static final Duration PAUSE_AFTER_FAILURE = Duration.ofSeconds(1);

  private final LaneKind kind;
  private final Generations generations;
  private final Semaphore lanes;
  private volatile boolean stopped = true;
  private @Nullable Thread scout;

  LaneRunner(LaneKind kind, Generations generations) {
    this.kind = kind;
    this.generations = generations;
    this.lanes = new Semaphore(kind.lanes());
  }

  synchronized void start() {
    if (stopped) {
      stopped = false;
      scout = VitalThread.start(name("scout"), this::look);
    }
  }

  void askToStop() {
    stopped = true;
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
    return !stopped;
  }

  private void look() {
    while (!stopped) {
      if (anythingWaits()) {
        makeAsManyAsLanes();
      }
      pause(PAUSE);
    }
  }

  private void makeAsManyAsLanes() {
    while (!stopped && lanes.tryAcquire()) {
      var _ = VitalThread.start(name("lane"), this::make);
    }
  }

  /** Ends in any case, since its lane is free afterwards: the scout has another one begin. */
  private void make() {
    try {
      boolean found = true;
      while (found && !stopped) {
        found = generations.next(kind);
      }
    } catch (RuntimeException | Error e) {
      Fatal.endIfOneIs(e);
      LOG.warn("A lane could not take a plan to make: {}", e.getMessage());
    } finally {
      lanes.release();
    }
  }

  private boolean anythingWaits() {
    try {
      return generations.anyWaits(kind);
    } catch (RuntimeException e) {
      LOG.warn("Lanes could not look for plans to make: {}", e.getMessage());
      pause(PAUSE_AFTER_FAILURE);
      return false;
    }
  }

  private String name(String part) {
    return "plan-" + part + "-" + (kind.isAwaited() ? 1 : 2);
  }

  private static void pause(Duration length) {
    try {
      Thread.sleep(length);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}

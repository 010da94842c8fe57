package daybreak.schema.process;

import daybreak.schema.problem.Failures;
import java.time.Duration;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A thread that looks again and again whether there is something to do, and does it. A look that
 * fails is told in the log, and is followed by another after a longer pause.
 */
public final class Rounds {

  private static final Logger LOG = LoggerFactory.getLogger(Rounds.class);

  private final String name;
  private final BooleanSupplier look;
  private final Duration pause;
  private final Duration pauseAfterFailure;
  private volatile boolean stopped = true;
  private @Nullable Thread thread;

  /**
   * @param name of the thread: what is looked at
   * @param look does what is next, and tells whether there may be more to do at once
   */
  public Rounds(String name, BooleanSupplier look, Duration pause, Duration pauseAfterFailure) {
    this.name = name;
    this.look = look;
    this.pause = pause;
    this.pauseAfterFailure = pauseAfterFailure;
  }

  /** Begins, unless it has begun. */
  public synchronized void start() {
    if (stopped) {
      stopped = false;
      thread = VitalThread.start(name, this::go);
    }
  }

  private void go() {
    while (!stopped) {
      sleep(rest());
    }
  }

  private Duration rest() {
    try {
      return look.getAsBoolean() ? Duration.ZERO : pause;
    } catch (RuntimeException failure) {
      LOG.warn("It could not be looked at the {}: {}", name, Failures.inPlainWords(failure));
      return pauseAfterFailure;
    }
  }

  private static void sleep(Duration length) {
    try {
      Thread.sleep(length);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Waits for the look in hand. */
  public synchronized void stop() {
    stopped = true;
    try {
      if (thread != null) {
        thread.join();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  public boolean isRunning() {
    return !stopped;
  }
}

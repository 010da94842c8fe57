package daybreak.schema.process;

import io.micrometer.core.instrument.Counter;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A thread that lives as long as its owner wants, and that the process cannot do without. What ends
 * its work is logged and counted, and after a pause the work is begun again; an error of the
 * virtual machine ends the process.
 */
public final class VitalThread implements Vital {

  private static final Logger LOG = LoggerFactory.getLogger(VitalThread.class);

  private static final Duration FIRST_PAUSE = Duration.ofMillis(100);
  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(10);

  /** Work that has gone on for so long has recovered. */
  private static final Duration STEADY = LONGEST_PAUSE;

  private static final Set<Vital> STARTED = ConcurrentHashMap.newKeySet();

  private final String name;
  private final Runnable work;
  private final Counter restarts;
  private volatile Duration pause = Duration.ZERO;
  private volatile long begun;
  private volatile boolean works;

  private VitalThread(String name, Runnable work) {
    this.name = name;
    this.work = work;
    this.restarts = Restarts.of(name);
  }

  /**
   * Starts a daemon of the name given.
   *
   * @param work which returns when its owner no longer wants it, and may be begun again
   */
  public static Thread start(String name, Runnable work) {
    VitalThread thread = new VitalThread(name, work);
    STARTED.add(thread);
    return Thread.ofPlatform().daemon().name(name).start(thread::live);
  }

  /** Those of this process that their owners want, dead or alive. */
  public static List<Vital> started() {
    return List.copyOf(STARTED);
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public boolean isAlive() {
    return pause.isZero() || (works && isSteady());
  }

  private boolean isSteady() {
    return System.nanoTime() - begun >= STEADY.toNanos();
  }

  private void live() {
    while (!isDone()) {
      rest();
    }
    STARTED.remove(this);
  }

  /** Works until the owner wants no more, or until it fails. */
  private boolean isDone() {
    begun = System.nanoTime();
    works = true;
    try {
      work.run();
      return true;
    } catch (Throwable failure) {
      Fatal.endIfOneIs(failure);
      works = false;
      lengthenPause();
      restarts.increment();
      LOG.error("The thread {} failed, and begins again", name, failure);
      return false;
    }
  }

  /** Twice the one before, unless the work has recovered in between. */
  private void lengthenPause() {
    Duration next = pause.isZero() || isSteady() ? FIRST_PAUSE : pause.multipliedBy(2);
    pause = next.compareTo(LONGEST_PAUSE) < 0 ? next : LONGEST_PAUSE;
  }

  /** An interruption is no more than a reason to begin at once. */
  private void rest() {
    try {
      Thread.sleep(pause);
    } catch (InterruptedException _) {
      LOG.debug("The thread {} begins again without a pause", name);
    }
  }
}

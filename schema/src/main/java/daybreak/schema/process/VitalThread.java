package daybreak.schema.process;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A thread that lives as long as its owner wants, and that the process cannot do without: whatever
 * it throws ends the process.
 */
public final class VitalThread {

  private static final Logger LOG = LoggerFactory.getLogger(VitalThread.class);

  private VitalThread() {}

  /** Starts a daemon of the name given. */
  public static Thread start(String name, Runnable work) {
    return Thread.ofPlatform().daemon().name(name).start(() -> run(name, work));
  }

  private static void run(String name, Runnable work) {
    try {
      work.run();
    } catch (Throwable failure) {
      try {
        Fatal.endIfOneIs(failure);
        LOG.error("The process ends with its thread {}", name, failure);
      } finally {
        Fatal.end();
      }
      throw failure;
    }
  }
}

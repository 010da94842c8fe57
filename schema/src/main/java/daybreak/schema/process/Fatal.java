package daybreak.schema.process;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The end of the process, at once and without its shutdown hooks, where going on would mean to be
 * half alive: the virtual machine is out of memory or broken, or a task that nobody begins again
 * has failed with an error. A supervisor starts it again.
 */
public final class Fatal {

  private static final Logger LOG = LoggerFactory.getLogger(Fatal.class);

  /** The exit code, which is also that of the JVM's own {@code -XX:+ExitOnOutOfMemoryError}. */
  public static final int EXIT_CODE = 3;

  /** Made ahead, since there may be no memory when it is needed. */
  private static final byte[] LAST_LINE =
      "Daybreak ends: it is out of memory, or something vital has failed; start it again.\n"
          .getBytes(StandardCharsets.UTF_8);

  private static final FileOutputStream STDERR = new FileOutputStream(FileDescriptor.err);

  private static final Ending HALT = Fatal::halt;
  private static volatile Ending ending = HALT;

  private Fatal() {}

  /**
   * Ends the process if the failure, or what caused it, is an error of the virtual machine. A stack
   * that overflows is none: it has been unwound, and nothing else is harmed.
   */
  public static void endIfOneIs(Throwable failure) {
    if (isFatal(failure)) {
      end();
    }
  }

  /** Ends the process. */
  public static void end() {
    ending.end();
  }

  /** From now on no error of the virtual machine ends a thread and leaves the others. */
  public static void watchAllThreads() {
    Thread.UncaughtExceptionHandler before = Thread.getDefaultUncaughtExceptionHandler();
    Thread.setDefaultUncaughtExceptionHandler((thread, failure) -> {
      endIfOneIs(failure);
      if (before == null) {
        LOG.error("The thread {} has ended", thread.getName(), failure);
      } else {
        before.uncaughtException(thread, failure);
      }
    });
  }

  static boolean isFatal(Throwable failure) {
    int depth = 0;
    for (Throwable cause = failure; cause != null && depth < 50; cause = cause.getCause()) {
      if (cause instanceof VirtualMachineError && !(cause instanceof StackOverflowError)) {
        return true;
      }
      depth++;
    }
    return false;
  }

  /** For this package's tests alone, which cannot end their own process. */
  static AutoCloseable insteadOfEnding(Ending other) {
    ending = other;
    return () -> ending = HALT;
  }

  private static void halt() {
    try {
      STDERR.write(LAST_LINE);
    } catch (IOException | RuntimeException | Error _) {
      // There is nobody left to tell.
    } finally {
      Runtime.getRuntime().halt(EXIT_CODE);
    }
  }

  /** What ends the process. */
  interface Ending {
    void end();
  }
}

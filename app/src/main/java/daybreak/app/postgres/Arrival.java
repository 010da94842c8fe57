package daybreak.app.postgres;

import daybreak.app.settings.Misconfigured;
import daybreak.schema.sql.SqlFault;
import java.time.Duration;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;

/**
 * A start that waits for its database. A server that is away, starting or full is waited for as
 * long as it takes; one that answers and says no has a limit to say yes within.
 */
final class Arrival {

  private static final Logger log = LoggerFactory.getLogger(Arrival.class);
  private static final Duration PAUSE = Duration.ofMillis(250);
  private static final Duration SILENCE = Duration.ofSeconds(10);

  private final Duration limit;
  private @Nullable Long refusedSince;
  private @Nullable Long saidAt;

  /**
   * @param limit how long a refusal is taken for one that will be mended
   */
  Arrival(Duration limit) {
    this.limit = limit;
  }

  /**
   * What the attempt answers when it succeeds.
   *
   * @param remedy what to do about a refusal
   * @throws Misconfigured if it is refused for longer than the limit, or the process is to stop
   */
  <T> T of(Supplier<T> attempt, String remedy) {
    try (StopSignal _ = StopSignal.toThisThread()) {
      while (true) {
        try {
          return attempt.get();
        } catch (RuntimeException e) {
          endIfHopeless(e, remedy);
          say(e);
          pause();
        }
      }
    }
  }

  private void endIfHopeless(RuntimeException failure, String remedy) {
    if (SqlFault.OUTAGE.isIn(failure) || SqlFault.WAIT.isIn(failure)) {
      refusedSince = null;
      return;
    }
    if (!isAnswer(failure)) {
      throw failure;
    }
    refusedSince = refusedSince == null ? System.nanoTime() : refusedSince;
    if (hasPassed(limit, refusedSince)) {
      throw new Misconfigured(SqlFault.words(failure) + ".", remedy, failure);
    }
  }

  /** Anything else is a fault of this release. */
  private static boolean isAnswer(RuntimeException failure) {
    return failure instanceof IllegalStateException || failure instanceof DataAccessException;
  }

  private void say(RuntimeException failure) {
    if (saidAt == null || hasPassed(SILENCE, saidAt)) {
      log.info("Daybreak waits for its database: {}", SqlFault.words(failure));
      saidAt = System.nanoTime();
    }
  }

  private static boolean hasPassed(Duration duration, long since) {
    return System.nanoTime() - since >= duration.toNanos();
  }

  private static void pause() {
    try {
      Thread.sleep(PAUSE);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new Misconfigured(
          "Daybreak was told to stop before its database was there.", "Start it again.", e);
    }
  }
}

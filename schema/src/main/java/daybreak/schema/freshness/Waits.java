package daybreak.schema.freshness;

import io.micrometer.core.instrument.Metrics;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;

/**
 * How long readers waited to be shown what they may expect, and whether they were. It is counted
 * where every registry of the process looks.
 */
final class Waits {

  static final String NAME = "freshness.wait";

  private static final Duration[] BUCKETS =
      Stream.of(5, 10, 25, 50, 100, 250, 500, 1_000, 2_500)
          .map(Duration::ofMillis)
          .toArray(Duration[]::new);

  private final Timer met = timer("met");
  private final Timer late = timer("late");

  private static Timer timer(String outcome) {
    return Timer.builder(NAME)
        .description("Waits of readers for what they have written, or have asked for")
        .serviceLevelObjectives(BUCKETS)
        .tag("outcome", outcome)
        .register(Metrics.globalRegistry);
  }

  /** Waits, and answers whether the expectation was met; a wait that fails was in vain. */
  boolean timed(BooleanSupplier wait) {
    long begun = System.nanoTime();
    boolean isMet = false;
    try {
      isMet = wait.getAsBoolean();
    } finally {
      (isMet ? met : late).record(System.nanoTime() - begun, TimeUnit.NANOSECONDS);
    }
    return isMet;
  }
}

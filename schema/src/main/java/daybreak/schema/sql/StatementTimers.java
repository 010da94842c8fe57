package daybreak.schema.sql;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Meter.MeterProvider;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The timers of one statement in one tier, by outcome, and the counter of its slow executions. */
record StatementTimers(Timer ok, Timer timeout, Timer error, Pace pace, Counter slow) {

  private static final Duration[] BUCKETS =
      Stream.of(5, 10, 25, 50, 100, 250, 500, 1_000, 2_500, 5_000, 10_000, 30_000)
          .map(Duration::ofMillis)
          .toArray(Duration[]::new);

  static StatementTimers of(String query, String tier, MeterRegistry meters) {
    MeterProvider<Timer> timers =
        Timer.builder(StatementMetrics.TIMER)
            .description("How long the database took for a statement")
            .serviceLevelObjectives(BUCKETS)
            .tags("query", query, "tier", tier)
            .withRegistry(meters);
    return new StatementTimers(
        timers.withTag("outcome", "ok"),
        timers.withTag("outcome", "timeout"),
        timers.withTag("outcome", "error"),
        Paces.of(query),
        slow(query, meters));
  }

  /** Shown from now on. */
  static Counter slow(String query, MeterRegistry meters) {
    return Counter.builder(StatementMetrics.SLOW)
        .description("Executions of a statement that took longer than its class allows")
        .tag("query", query)
        .register(meters);
  }

  /** An execution has ended, with a failure or without. */
  void ended(long nanos, @Nullable Throwable failure) {
    after(failure).record(nanos, TimeUnit.NANOSECONDS);
    if (pace.isExceededBy(nanos)) {
      slow.increment();
    }
  }

  private Timer after(@Nullable Throwable failure) {
    if (failure == null) {
      return ok;
    }
    return SqlFault.TIME.isIn(failure) || SqlFault.WAIT.isIn(failure) ? timeout : error;
  }
}

package daybreak.schema.sql;

import io.micrometer.core.instrument.Meter.MeterProvider;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The timers of one statement in one tier, by outcome. */
record StatementTimers(Timer ok, Timer timeout, Timer error) {

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
        timers.withTag("outcome", "error"));
  }

  /** The timer for an execution that ended so. */
  Timer after(@Nullable Throwable failure) {
    if (failure == null) {
      return ok;
    }
    return SqlFault.TIME.isIn(failure) || SqlFault.WAIT.isIn(failure) ? timeout : error;
  }
}

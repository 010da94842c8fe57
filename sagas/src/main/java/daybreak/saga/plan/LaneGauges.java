package daybreak.saga.plan;

import daybreak.schema.sql.Database;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.TimeGauge;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.TimeUnit;

/** How much there is for lanes to do. */
final class LaneGauges {

  private final Database database;
  private final Clock clock;

  LaneGauges(Database database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  void register(MeterRegistry meters) {
    for (LaneKind kind : LaneKind.values()) {
      String name = kind.name().toLowerCase(Locale.ROOT);
      Gauge.builder("plan.generations.waiting", () -> waiting(kind))
          .description("Plans to be made, counted up to 10,000")
          .tag("lanes", name)
          .register(meters);
      TimeGauge.builder(
              "plan.generations.oldest", () -> oldest(kind).toMillis(), TimeUnit.MILLISECONDS)
          .description("Age of the oldest request for a plan that is to be made")
          .tag("lanes", name)
          .register(meters);
    }
    Gauge.builder("plan.generations.parked", this::parked)
        .description("Plans given up, counted up to 10,000; plan.generation says why")
        .register(meters);
  }

  private long waiting(LaneKind kind) {
    return database
        .call(LaneSql.WAITING)
        .bind("awaited", kind.isAwaited())
        .single(row -> row.longValue("generations"));
  }

  private long parked() {
    return database.call(LaneSql.PARKED).single(row -> row.longValue("generations"));
  }

  private Duration oldest(LaneKind kind) {
    return database
        .call(LaneSql.OLDEST)
        .bind("awaited", kind.isAwaited())
        .one(row -> Duration.between(row.instant("requested_at"), clock.instant()))
        .orElse(Duration.ZERO);
  }
}

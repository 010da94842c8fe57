package daybreak.schema.following;

import daybreak.schema.sql.Budget;
import daybreak.schema.sql.Database;
import daybreak.schema.sql.NamedQuery;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.TimeGauge;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** How far a follower is behind the log, as it was when somebody looked. */
final class Lag {

  /// The token against the last event: `token_pk`, `event_pk`, one row.
  private static final NamedQuery POSITIONS =
      NamedQuery.of(
          "projection.lag-in-positions",
          """
          select (select coalesce(max(position), 0) from event_store.event)
                 - (select coalesce(min(position), 0)
                      from projection.token
                     where processor_name = :projection) as positions
          """,
          Budget.instant(1, 20));

  /// When the first event after the token happened: `token_pk`, `event_pk`, one row at most.
  private static final NamedQuery WAITING_SINCE =
      NamedQuery.of(
          "projection.waiting-since",
          """
          select occurred_at
            from event_store.event
           where position > (select coalesce(min(position), 0)
                               from projection.token
                              where processor_name = :projection)
           order by position
           limit 1
          """,
          Budget.instant(1, 20));

  private final Database database;
  private final String projection;
  private final Clock clock;
  private volatile double behind = Double.NaN;
  private volatile double millis = Double.NaN;

  Lag(Database database, String projection, Clock clock) {
    this.database = database;
    this.projection = projection;
    this.clock = clock;
  }

  void register(MeterRegistry meters) {
    Gauge.builder("projection.lag.positions", this, lag -> lag.behind)
        .description("Events in the log that the projection has not applied")
        .tag("projection", projection)
        .strongReference(true)
        .register(meters);
    TimeGauge.builder("projection.lag", this, TimeUnit.MILLISECONDS, lag -> lag.millis)
        .description("Age of the first event that the projection has not applied")
        .tag("projection", projection)
        .strongReference(true)
        .register(meters);
  }

  /** Brings up to date what the gauges show. */
  void look() {
    behind = positions();
    millis = age().toMillis();
  }

  private long positions() {
    return database
        .call(POSITIONS)
        .bind("projection", projection)
        .single(row -> row.longValue("positions"));
  }

  private Duration age() {
    return database
        .call(WAITING_SINCE)
        .bind("projection", projection)
        .one(row -> Duration.between(row.instant("occurred_at"), clock.instant()))
        .orElse(Duration.ZERO);
  }
}

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
import java.util.function.ToDoubleFunction;

/** How far a follower is behind the log, as it was when somebody looked. */
final class Lag {

  /// The token and the last event: `token_pk`, `event_pk`, one row.
  private static final NamedQuery POSITIONS =
      NamedQuery.of(
          "projection.positions",
          """
          select (select coalesce(max(position), 0) from event_store.event) as head,
                 (select coalesce(min(position), 0)
                    from projection.token
                   where processor_name = :projection) as reached
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
  private volatile Place place = new Place(Double.NaN, Double.NaN);
  private volatile double millis = Double.NaN;

  Lag(Database database, String projection, Clock clock) {
    this.database = database;
    this.projection = projection;
    this.clock = clock;
  }

  void register(MeterRegistry meters) {
    show("projection.lag.positions", Place::behind)
        .description("Events in the log that the projection has not applied")
        .register(meters);
    show("projection.position", Place::reached)
        .description("The last event that the projection has applied")
        .register(meters);
    show("projection.head", Place::head)
        .description("The last event of the log, as the projection's lag is reckoned from")
        .register(meters);
    TimeGauge.builder("projection.lag", this, TimeUnit.MILLISECONDS, lag -> lag.millis)
        .description("Age of the first event that the projection has not applied")
        .tag("projection", projection)
        .strongReference(true)
        .register(meters);
  }

  private Gauge.Builder<Lag> show(String name, ToDoubleFunction<Place> figure) {
    return Gauge.builder(name, this, lag -> figure.applyAsDouble(lag.place))
        .tag("projection", projection)
        .strongReference(true);
  }

  /** Brings up to date what the gauges show. */
  void look() {
    place = place();
    millis = age().toMillis();
  }

  private Place place() {
    return database
        .call(POSITIONS)
        .bind("projection", projection)
        .single(row -> new Place(row.doubleValue("reached"), row.doubleValue("head")));
  }

  private Duration age() {
    return database
        .call(WAITING_SINCE)
        .bind("projection", projection)
        .one(row -> Duration.between(row.instant("occurred_at"), clock.instant()))
        .orElse(Duration.ZERO);
  }

  private record Place(double reached, double head) {

    double behind() {
      return head - reached;
    }
  }
}

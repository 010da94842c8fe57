package daybreak.saga.plan;

import daybreak.schema.following.WorkerEnvironment;
import daybreak.schema.operation.Rollover;
import daybreak.schema.sql.Database;
import daybreak.schema.sql.Sample;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.MultiGauge.Row;
import io.micrometer.core.instrument.Tags;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleBiFunction;

/**
 * How far the plans of each midnight ahead are, as it was when somebody looked: a series for each
 * instant of midnight that has learners, a few dozen a day.
 */
public final class RolloverGauges implements AutoCloseable {

  private final Database database;
  private final Clock clock;
  private final Duration lead;
  private final List<Figure> figures;
  private final Sample sample;

  /**
   * Gauges that are shown, and brought up to date until they are closed.
   *
   * @param lead how long before midnight the first plans are requested
   */
  public RolloverGauges(WorkerEnvironment environment, Duration lead) {
    this.database = environment.database();
    this.clock = environment.clock();
    this.lead = lead;
    this.figures = figures(environment.meters());
    this.sample = environment.sampler().sample("plan.rollovers", this::look);
  }

  private static List<Figure> figures(MeterRegistry meters) {
    return List.of(
        new Figure(
            MultiGauge.builder("plan.rollover.learners")
                .description("Learners whose date changes at a midnight")
                .register(meters),
            (rollover, _) -> rollover.learners()),
        new Figure(
            MultiGauge.builder("plan.rollover.ready")
                .description("About how many of a midnight's plans are made")
                .register(meters),
            (rollover, look) -> rollover.ready(look.waiting)),
        new Figure(
            MultiGauge.builder("plan.rollover.left")
                .description("Time until a midnight whose plans are not all made")
                .baseUnit("seconds")
                .register(meters),
            (rollover, look) -> look.until(rollover.midnight())),
        new Figure(
            MultiGauge.builder("plan.rollover.requested.in")
                .description("Time until the last of a midnight's plans is to be requested")
                .baseUnit("seconds")
                .register(meters),
            (rollover, look) -> look.until(rollover.requestedBy(look.lead, look.now))));
  }

  private void look() {
    Instant now = clock.instant();
    List<Rollover> ahead = Rollover.ahead(database, now);
    Look look = new Look(now, lead, waiting());
    figures.forEach(figure -> figure.show(ahead, look));
  }

  private long waiting() {
    return database
        .call(LaneSql.WAITING)
        .bind("awaited", false)
        .single(row -> row.longValue("generations"));
  }

  @Override
  public void close() {
    sample.close();
  }

  /** What a midnight is held against. */
  private record Look(Instant now, Duration lead, long waiting) {

    private static final double MILLIS = 1e3;

    double until(Instant instant) {
      return Duration.between(now, instant).toMillis() / MILLIS;
    }
  }

  /** One figure of each midnight. */
  private record Figure(MultiGauge gauge, ToDoubleBiFunction<Rollover, Look> of) {

    void show(List<Rollover> ahead, Look look) {
      List<Row<?>> rows = new ArrayList<>();
      ahead.forEach(rollover ->
          rows.add(
              Row.of(
                  Tags.of("midnight", rollover.midnight().toString()),
                  of.applyAsDouble(rollover, look))));
      gauge.register(rows, true);
    }
  }
}

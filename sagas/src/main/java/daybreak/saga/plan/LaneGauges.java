package daybreak.saga.plan;

import daybreak.schema.following.WorkerEnvironment;
import daybreak.schema.sql.Database;
import daybreak.schema.sql.Sample;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.TimeGauge;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.ToDoubleFunction;

/** How much there is for lanes to do, as it was when somebody looked. */
public final class LaneGauges implements AutoCloseable {

  private final Database database;
  private final QueueReader reader;
  private final Sample sample;
  private volatile Map<LaneKind, Queue> queues = Map.of();
  private volatile double parked = Double.NaN;

  /** Gauges that are shown, and brought up to date until they are closed. */
  public LaneGauges(WorkerEnvironment environment) {
    this.database = environment.database();
    this.reader = new QueueReader(database, environment.clock());
    register(environment.meters());
    this.sample = environment.sampler().sample("plan.generations", this::look);
  }

  private void register(MeterRegistry meters) {
    for (LaneKind kind : LaneKind.values()) {
      String name = kind.name().toLowerCase(Locale.ROOT);
      Gauge.builder("plan.generations.waiting", () -> shown(kind, Queue::waiting))
          .description("Plans to be made, counted up to 10,000")
          .tag("lanes", name)
          .register(meters);
      TimeGauge.builder(
              "plan.generations.oldest", () -> shown(kind, Queue::age), TimeUnit.MILLISECONDS)
          .description("Age of the oldest request for a plan that may be made now")
          .tag("lanes", name)
          .register(meters);
    }
    TimeGauge.builder(
            "plan.preparation.left",
            () -> shown(LaneKind.PREPARED, Queue::left),
            TimeUnit.MILLISECONDS)
        .description("Time until the day begins of the oldest plan that waits to be prepared")
        .register(meters);
    Gauge.builder("plan.generations.parked", () -> parked)
        .description("Plans given up, counted up to 10,000; GET /api/parked-plans says why")
        .register(meters);
  }

  private double shown(LaneKind kind, ToDoubleFunction<Queue> figure) {
    Queue queue = queues.get(kind);
    return queue == null ? Double.NaN : figure.applyAsDouble(queue);
  }

  private void look() {
    Map<LaneKind, Queue> seen = new EnumMap<>(LaneKind.class);
    for (LaneKind kind : LaneKind.values()) {
      seen.put(kind, reader.read(kind));
    }
    queues = seen;
    parked = parked();
  }

  private long parked() {
    return database.call(LaneSql.PARKED).single(row -> row.longValue("generations"));
  }

  @Override
  public void close() {
    sample.close();
  }
}

package daybreak.projection.platform;

import daybreak.schema.eventstore.LogFollower;
import daybreak.schema.sql.Database;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.messaging.StreamableMessageSource;
import org.springframework.context.SmartLifecycle;

/** Follows the log and keeps one projection's tables up to date. */
public final class ProjectionProcessor implements SmartLifecycle, AutoCloseable {

  /** The most events of one transaction. */
  static final int BATCH = 1_000;

  /** Runs before requests are answered, and until the last of them has been. */
  private static final int PHASE = SmartLifecycle.DEFAULT_PHASE - 4096;

  private final LogFollower follower;

  /** A processor that is named as its projection is. */
  public ProjectionProcessor(
      Projection projection,
      StreamableMessageSource<TrackedEventMessage<?>> log,
      Surroundings surroundings) {
    String name = projection.name();
    Database database = surroundings.database();
    this.follower =
        new LogFollower(name, BATCH, log, new BatchInvoker(projection, surroundings), database);
    register(new DeadLetterTable(database, name), name, surroundings.meters());
    new Lag(database, name, surroundings.clock()).register(surroundings.meters());
  }

  private static void register(DeadLetterTable letters, String name, MeterRegistry meters) {
    Gauge.builder("projection.dead.letters", letters, DeadLetterTable::count)
        .description("Events that wait because they could not be applied")
        .tag("projection", name)
        .strongReference(true)
        .register(meters);
  }

  @Override
  public void start() {
    follower.start();
  }

  @Override
  public void stop() {
    follower.stop();
  }

  @Override
  public void stop(Runnable stopped) {
    follower.stop(stopped);
  }

  @Override
  public boolean isRunning() {
    return follower.isRunning();
  }

  @Override
  public int getPhase() {
    return PHASE;
  }

  @Override
  public void close() {
    follower.close();
  }
}

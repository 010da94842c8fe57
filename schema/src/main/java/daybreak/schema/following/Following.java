package daybreak.schema.following;

import daybreak.schema.eventstore.Course;
import daybreak.schema.eventstore.EventStores;
import daybreak.schema.eventstore.LogFollower;
import daybreak.schema.eventstore.Reports;
import daybreak.schema.eventstore.Unknown;
import daybreak.schema.process.Vital;
import daybreak.schema.sql.Sample;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import org.jspecify.annotations.Nullable;

/**
 * One follower on its way through the log: how far it is behind, what it has parked, whether it
 * stops and how often it had to begin anew is shown from its start.
 */
public final class Following implements Vital, AutoCloseable {

  private final String name;
  private final LogFollower log;
  private final Standstill standstill;
  private final WorkerEnvironment environment;
  private volatile double parked = Double.NaN;
  private @Nullable Sample shown;

  /**
   * A follower that is to be started.
   *
   * @param batch the most events of one transaction
   */
  public Following(
      Follower follower, int batch, EventStores events, WorkerEnvironment environment) {
    this.name = follower.name();
    this.environment = environment;
    this.standstill = new Standstill(environment.database(), name);
    var invoker = new BatchInvoker(follower, environment, standstill);
    this.log =
        new LogFollower(
            new Course(name, batch, invoker, environment.database()),
            events,
            new Shown(restarts(environment.meters())));
  }

  private Counter restarts(MeterRegistry meters) {
    return Counter.builder("projection.restarts")
        .description("How often the follower could not go on and began anew")
        .tag("projection", name)
        .register(meters);
  }

  /** Whether it stops before an event that this release does not know. */
  public Standstill standstill() {
    return standstill;
  }

  public void start() {
    if (shown == null) {
      shown = show(environment.meters());
    }
    log.start();
  }

  private Sample show(MeterRegistry meters) {
    Lag lag = new Lag(environment.database(), name, environment.clock());
    lag.register(meters);
    standstill.register(meters);
    Gauge.builder("projection.dead.letters", this, following -> following.parked)
        .description("Events that wait because they could not be applied")
        .tag("projection", name)
        .strongReference(true)
        .register(meters);
    DeadLetterTable letters = new DeadLetterTable(environment.database(), name);
    return environment.sampler().sample("projection." + name, () -> look(lag, letters));
  }

  private void look(Lag lag, DeadLetterTable letters) {
    lag.look();
    standstill.look();
    parked = letters.count();
  }

  /** Returns when the batch under way has ended, or is taken for lost. */
  public void stop() {
    log.stop();
  }

  /** Tells when the batch under way has ended. */
  public void stop(Runnable stopped) {
    log.stop(stopped);
  }

  public boolean isRunning() {
    return log.isRunning();
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public boolean isAlive() {
    return log.isAlive();
  }

  @Override
  public void close() {
    log.close();
    if (shown != null) {
      shown.close();
    }
  }

  /** What is told of it, as it is shown. */
  private final class Shown implements Reports {

    private final Counter restarts;

    Shown(Counter restarts) {
      this.restarts = restarts;
    }

    @Override
    public void stopsBefore(Unknown unknown) {
      standstill.begin(unknown);
    }

    @Override
    public void beginsAnew() {
      restarts.increment();
    }
  }
}

package daybreak.schema.following;

import daybreak.schema.sql.Database;
import daybreak.schema.sql.Sampler;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;

/**
 * What everything that runs on a worker is given.
 *
 * @param database the worker's door
 * @param sampler looks at the database for gauges
 */
public record WorkerEnvironment(
    Database database, Clock clock, MeterRegistry meters, Sampler sampler) {

  /** An environment with a sampler of its own. */
  public WorkerEnvironment(Database database, Clock clock, MeterRegistry meters) {
    this(database, clock, meters, new Sampler(meters));
  }
}

package daybreak.schema.following;

import daybreak.schema.sql.Database;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;

/**
 * What everything that runs on a worker is given.
 *
 * @param database the worker's door
 */
public record WorkerEnvironment(Database database, Clock clock, MeterRegistry meters) {}

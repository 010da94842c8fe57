package daybreak.schema.process;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Metrics;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;

/** A registry that sees how often what this process can't do without was begun again. */
final class Restarted implements AutoCloseable {

  private final MeterRegistry meters = new SimpleMeterRegistry();

  Restarted() {
    Metrics.addRegistry(meters);
  }

  double times(String thread) {
    return meters.get(Restarts.NAME).tag("thread", thread).counter().count();
  }

  @Override
  public void close() {
    Metrics.removeRegistry(meters);
    meters.close();
  }
}

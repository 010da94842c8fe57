package daybreak.schema.sql;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;

/** What is looked at through a process's own pools every few seconds. */
public final class PoolWatch implements AutoCloseable {

  private final List<Sample> samples;

  private PoolWatch(List<Sample> samples) {
    this.samples = samples;
  }

  /** Begins to look through each pool but the one whose only connection listens. */
  public static PoolWatch over(List<Pool> pools, Sampler sampler, MeterRegistry meters) {
    return new PoolWatch(
        pools.stream()
            .filter(pool -> !pool.tier().isDirect())
            .map(pool -> TimeOutCanary.in(pool.tier(), pool.database(), sampler, meters))
            .toList());
  }

  @Override
  public void close() {
    samples.forEach(Sample::close);
  }
}

package daybreak.schema.sql;

import daybreak.schema.problem.Failures;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.TimeGauge;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What gauges show of the database: as it was at the last look that succeeded. */
public final class Sample implements AutoCloseable {

  static final String AGE = "metrics.sample.age";
  static final String FAILURES = "metrics.sample.failures";

  private static final Logger LOG = LoggerFactory.getLogger(Sample.class);

  private final String name;
  private final Runnable look;
  private final Consumer<Sample> ending;
  private final Counter failures;
  private volatile long seen = System.nanoTime();
  private volatile boolean closed;
  private boolean failing;

  private Sample(String name, Runnable look, Consumer<Sample> ending, Counter failures) {
    this.name = name;
    this.look = look;
    this.ending = ending;
    this.failures = failures;
  }

  /**
   * A sample that shows how old it is.
   *
   * @param ending told when it is closed
   */
  static Sample shown(String name, Runnable look, Consumer<Sample> ending, MeterRegistry meters) {
    Counter failures =
        Counter.builder(FAILURES)
            .description("Looks at the database for gauges that failed")
            .tag("sample", name)
            .register(meters);
    Sample sample = new Sample(name, look, ending, failures);
    TimeGauge.builder(AGE, sample, TimeUnit.NANOSECONDS, Sample::age)
        .description("Time since gauges were last brought up to date from the database")
        .tag("sample", name)
        .strongReference(true)
        .register(meters);
    return sample;
  }

  private long age() {
    return System.nanoTime() - seen;
  }

  /** Looks once; a look that fails leaves what was seen before. */
  synchronized void take() {
    try {
      look.run();
      seen = System.nanoTime();
      failing = false;
    } catch (RuntimeException failure) {
      failures.increment();
      tell(failure);
    }
  }

  /** Once, and not where everything is being closed. */
  private void tell(RuntimeException failure) {
    if (!failing && !closed) {
      failing = true;
      LOG.warn("Gauges of {} show what was seen before: {}", name, Failures.inPlainWords(failure));
    }
  }

  /** The gauges keep what they show. */
  @Override
  public void close() {
    closed = true;
    ending.accept(this);
  }
}

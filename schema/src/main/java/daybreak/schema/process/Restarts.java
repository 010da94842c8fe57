package daybreak.schema.process;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Metrics;

/**
 * How often what the process cannot do without had to be begun again, by the thread's name. It is
 * counted where every registry of the process looks, since threads start wherever they are needed.
 */
final class Restarts {

  static final String NAME = "process.restarts";

  private Restarts() {}

  /** The thread's counter, which is shown from now on. */
  static Counter of(String thread) {
    return Counter.builder(NAME)
        .description("Times that something failed which the process can't do without")
        .tag("thread", thread)
        .register(Metrics.globalRegistry);
  }
}

package daybreak.schema.operation;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** How fast this process follows the log, from the counters of its followers. */
final class FollowerRates {

  private static final double NANOS = 1e9;
  private static final double LEAST = 1e-3;

  private final MeterRegistry meters;
  private final Map<String, Double> counted = new HashMap<>();
  private long since = System.nanoTime();

  FollowerRates(MeterRegistry meters) {
    this.meters = meters;
  }

  /** The rates since the last time. */
  List<FollowerRate> next() {
    long now = System.nanoTime();
    double seconds = Math.max((now - since) / NANOS, LEAST);
    since = now;
    Collection<Counter> counters = meters.find("projection.events").counters();
    return counters.stream().map(counter -> rate(counter, seconds)).toList();
  }

  private FollowerRate rate(Counter counter, double seconds) {
    String projection = Objects.requireNonNull(counter.getId().getTag("projection"));
    double count = counter.count();
    double before = Objects.requireNonNullElse(counted.put(projection, count), 0.0);
    return new FollowerRate(projection, Math.round((count - before) / seconds * 10) / 10.0);
  }
}

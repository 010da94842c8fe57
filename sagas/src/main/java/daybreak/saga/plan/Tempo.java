package daybreak.saga.plan;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** How long the lanes of a kind in this process rest after each plan, by what they last saw. */
final class Tempo {

  private static final Logger LOG = LoggerFactory.getLogger(Tempo.class);

  /** Some plans are remembered, so that one that was slow does not count for all. */
  private static final double SHARE_OF_LAST = 1.0 / 16;

  private static final double NANOS = 1e6;

  private final LaneKind kind;
  private final QueueReader queues;
  private final Leisure leisure;
  private final Duration longest;
  private double millisPerPlan;
  private volatile double factor;

  /**
   * @param longest no rest lasts longer
   */
  Tempo(LaneKind kind, QueueReader queues, Leisure leisure, Duration longest) {
    this.kind = kind;
    this.queues = queues;
    this.leisure = leisure;
    this.longest = longest;
  }

  void register(MeterRegistry meters) {
    Gauge.builder("plan.lanes.rest", () -> factor)
        .description("How many times as long as they worked lanes rest after a plan")
        .tag("lanes", kind.name().toLowerCase(Locale.ROOT))
        .register(meters);
  }

  LaneKind kind() {
    return kind;
  }

  /** Looks at what waits; where that cannot be seen, lanes do not rest. */
  void look() {
    try {
      factor = leisure.of(kind, queues.read(kind), millisPerPlan());
    } catch (RuntimeException e) {
      lookInVain();
      LOG.debug("It could not be seen what waits for lanes", e);
    }
  }

  /** Nothing can be seen of what waits. */
  void lookInVain() {
    factor = 0;
  }

  /** Notes how long a lane worked at a plan, and answers how long it rests. */
  Duration restAfter(Duration worked) {
    remember(worked.toNanos() / NANOS);
    Duration rest = Duration.ofNanos((long) (worked.toNanos() * factor));
    return rest.compareTo(longest) < 0 ? rest : longest;
  }

  private synchronized void remember(double millis) {
    double share = millisPerPlan == 0 ? 1 : SHARE_OF_LAST;
    millisPerPlan += share * (millis - millisPerPlan);
  }

  private synchronized double millisPerPlan() {
    return millisPerPlan;
  }
}

package daybreak.query.live;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.TimeGauge;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** How many listen, and why streams have ended; each reason is counted from zero. */
final class LiveMetrics {

  private final Map<Ended, Counter> ended = new EnumMap<>(Ended.class);

  LiveMetrics(LiveStreams streams, MeterRegistry meters) {
    Gauge.builder("live.streams", streams, LiveStreams::count)
        .description("Streams of events that are open")
        .strongReference(true)
        .register(meters);
    Gauge.builder("live.streams.limit", streams, all -> all.bounds().streams())
        .description("Streams of events that may be open")
        .strongReference(true)
        .register(meters);
    TimeGauge.builder("live.look.age", streams, TimeUnit.NANOSECONDS, LiveStreams::lookAge)
        .description("Time since the log was last looked at for those who listen; 0 for nobody")
        .strongReference(true)
        .register(meters);
    Arrays.stream(Ended.values()).forEach(reason -> ended.put(reason, counter(reason, meters)));
  }

  private static Counter counter(Ended reason, MeterRegistry meters) {
    return Counter.builder("live.ended")
        .description("Streams of events that have ended, by the reason")
        .tag("reason", reason.word())
        .register(meters);
  }

  void ended(Ended reason) {
    Counter counter = ended.get(reason);
    if (counter != null) {
      counter.increment();
    }
  }
}

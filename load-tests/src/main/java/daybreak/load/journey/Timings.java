package daybreak.load.journey;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.HdrHistogram.ConcurrentHistogram;
import org.HdrHistogram.Histogram;

/**
 * How long requests took and what they were answered, by name and by the minute in which they were
 * sent. What is sent in the warm-up, or after the last session has begun, does not count.
 */
final class Timings {

  private static final long MINUTE = TimeUnit.MINUTES.toNanos(1);

  private record Kind(String name, int status, int minute) {}

  private final Map<Kind, Histogram> micros = new ConcurrentHashMap<>();
  private final long from;
  private final long length;

  /**
   * Counts by a pace.
   *
   * @param begun when sessions begin, as {@link System#nanoTime} has it, as all times here
   */
  Timings(long begun, Pace pace) {
    this.from = begun + pace.warmUp().toNanos();
    this.length = pace.measured().toNanos();
  }

  void answered(String name, int status, long sent, long answered) {
    long since = sent - from;
    if (since >= 0 && since < length) {
      long took = (answered - sent) / 1_000;
      int minute = 1 + (int) (since / MINUTE);
      histogram(new Kind(name, status, Row.WHOLE)).recordValue(took);
      histogram(new Kind(name, status, minute)).recordValue(took);
    }
  }

  private Histogram histogram(Kind kind) {
    return micros.computeIfAbsent(kind, _ -> new ConcurrentHistogram(3));
  }

  List<Row> rows() {
    return micros.entrySet().stream()
        .map(kind -> row(kind.getKey(), kind.getValue()))
        .sorted(
            Comparator.comparing(Row::name)
                .thenComparingInt(Row::status)
                .thenComparingInt(Row::minute))
        .toList();
  }

  private static Row row(Kind kind, Histogram times) {
    return new Row(
        kind.name(),
        kind.status(),
        kind.minute(),
        times.getTotalCount(),
        millis(times, 50),
        millis(times, 95),
        millis(times, 99),
        millis(times, 100));
  }

  private static double millis(Histogram times, double percentile) {
    return times.getValueAtPercentile(percentile) / 1e3;
  }
}

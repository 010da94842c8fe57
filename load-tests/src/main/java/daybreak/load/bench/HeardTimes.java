package daybreak.load.bench;

import java.sql.SQLException;
import java.time.Duration;
import java.util.HashSet;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import org.HdrHistogram.Histogram;

/**
 * When commands were acknowledged, and how much later the read tables had them and those who listen
 * heard of them. The reader looks every millisecond.
 */
final class HeardTimes {

  private static final long LOOK_NANOS = 1_000_000;
  private static final Duration LATEST = Duration.ofSeconds(10);

  private final Map<Long, Long> acknowledged = new ConcurrentHashMap<>();
  private final Map<Long, Long> heard = new ConcurrentHashMap<>();
  private final Queue<Exception> failures = new ConcurrentLinkedQueue<>();
  private final AtomicLong sent = new AtomicLong();
  private final Histogram lags = new Histogram(3);
  private volatile boolean done;

  /** One more is sent, and is to be acknowledged. */
  void sent() {
    var _ = sent.incrementAndGet();
  }

  void failed(Exception failure) {
    failures.add(failure);
  }

  void acknowledged(long position, long nanos) {
    acknowledged.put(position, nanos);
  }

  void heard(long position) {
    heard.putIfAbsent(position, System.nanoTime());
  }

  /** No more are sent. */
  void done() {
    done = true;
  }

  /** Looks how far the read tables are until they have all. */
  void watch(TokenPosition visible) {
    Set<Long> seen = new HashSet<>();
    try {
      while (!done || seen.size() < acknowledged.size()) {
        long position = visible.now();
        long now = System.nanoTime();
        acknowledged.forEach((answer, at) -> {
          if (answer <= position && seen.add(answer)) {
            lags.recordValue(Math.max(0, now - at) / 1_000);
          }
        });
        LockSupport.parkNanos(LOOK_NANOS);
      }
    } catch (SQLException e) {
      throw new IllegalStateException("The reader lost its database", e);
    }
  }

  void tell(Report report) {
    long deadline = System.nanoTime() + LATEST.toNanos();
    while (missed() > 0 && System.nanoTime() < deadline) {
      LockSupport.parkNanos(LOOK_NANOS);
    }
    Histogram told = new Histogram(3);
    acknowledged.forEach((position, at) -> {
      long heardAt = heard.getOrDefault(position, Long.MAX_VALUE);
      if (heardAt != Long.MAX_VALUE) {
        told.recordValue(Math.max(0, heardAt - at) / 1_000);
      }
    });
    double lag = millis(lags, 99);
    failures.stream().limit(1).forEach(Exception::printStackTrace);
    report.figure("(k) answers that failed", failures.size(), "answers", "= 0");
    report.figure("(k) answers acknowledged", acknowledged.size(), "answers", "= " + sent);
    report.figure("(k) answers that nobody heard of", (double) missed(), "answers", "= 0");
    report.figure("(k) lag of the read tables, p99", lag, "ms", "");
    report.figure("(k) heard of, p50", millis(told, 50), "ms", "");
    report.figure("(k) heard of, p99", millis(told, 99), "ms", "<= lag + 25 ms");
  }

  private long missed() {
    return acknowledged.keySet().stream().filter(position -> !heard.containsKey(position)).count();
  }

  private static double millis(Histogram times, double percentile) {
    return times.getValueAtPercentile(percentile) / 1e3;
  }
}

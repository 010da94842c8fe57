package daybreak.load.crowd;

import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.LongAdder;
import org.HdrHistogram.ConcurrentHistogram;
import org.HdrHistogram.Histogram;

/** What clients were answered in one phase, each request as often as it was sent. */
public final class Tally {

  private static final double NANOS = 1e9;

  private final LongAdder good = new LongAdder();
  private final LongAdder limited = new LongAdder();
  private final LongAdder unavailable = new LongAdder();
  private final LongAdder running = new LongAdder();
  private final LongAdder other = new LongAdder();
  private final LongAdder broken = new LongAdder();
  private final LongAdder empty = new LongAdder();
  private final Histogram micros = new ConcurrentHistogram(3);
  private final Map<String, LongAdder> faults = new ConcurrentHashMap<>();
  private final long begun = System.nanoTime();
  private final AtomicLong lastTrouble = new AtomicLong(Long.MIN_VALUE);

  /**
   * Counts an answer.
   *
   * @param at when it came, as {@link System#nanoTime} has it
   * @param what was asked for, which is told where the status is none that is expected
   */
  void answered(int status, long nanos, long at, String what) {
    micros.recordValue(nanos / 1_000);
    switch (status) {
      case 200, 201, 202, 204 -> good.increment();
      case 429 -> limited.increment();
      case 503 -> unavailable.increment();
      default -> {
        other.increment();
        told(what + " " + status);
      }
    }
    if (status / 100 != 2) {
      trouble(at);
    }
  }

  /** Counts an answer to a repetition whose command is still being done. */
  void stillRunning(long nanos, long at) {
    micros.recordValue(nanos / 1_000);
    running.increment();
    trouble(at);
  }

  /** Counts a request that was not answered at all. */
  void broken(long at, String why) {
    broken.increment();
    told(why);
    trouble(at);
  }

  /** Counts a page that had nothing where there always is something. */
  void empty(String page) {
    empty.increment();
    told(page + " was empty");
  }

  private void told(String fault) {
    faults.computeIfAbsent(fault, _ -> new LongAdder()).increment();
  }

  /** Since {@code nanoTime} has no beginning, later is said by the difference. */
  private void trouble(long at) {
    lastTrouble.accumulateAndGet(at - begun, Math::max);
  }

  public long good() {
    return good.sum();
  }

  public long limited() {
    return limited.sum();
  }

  public long unavailable() {
    return unavailable.sum();
  }

  /** Repetitions that came while what they repeat was still being done. */
  public long stillRunning() {
    return running.sum();
  }

  public long other() {
    return other.sum();
  }

  public long broken() {
    return broken.sum();
  }

  public long empty() {
    return empty.sum();
  }

  /** Every request, however it ended. */
  public long all() {
    return good() + limited() + unavailable() + stillRunning() + other() + broken();
  }

  /** A percentile of all answers' times, in milliseconds. */
  public double millis(double percentile) {
    return micros.getValueAtPercentile(percentile) / 1e3;
  }

  /**
   * Seconds from a moment until every request of the last second was answered well, to the end of
   * the phase: a relapse counts. None where nothing went wrong in the second before or since.
   */
  public double secondsToRecovery(long from) {
    long trouble = lastTrouble.get();
    return trouble == Long.MIN_VALUE ? 0 : Math.max(0, (trouble - (from - begun) + NANOS) / NANOS);
  }

  /** What was answered or broken otherwise than expected, with how often. */
  public Map<String, Long> faults() {
    Map<String, Long> sums = new TreeMap<>();
    faults.forEach((fault, times) -> sums.put(fault, times.sum()));
    return sums;
  }
}

package daybreak.schema.replay;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.LongSupplier;

/**
 * How fast events have been played of late: over the last half minute, rests included. Tables are
 * whole once they have their indexes, which take their time for each byte of what is indexed.
 */
final class Tempo {

  private static final long WINDOW = Duration.ofSeconds(30).toNanos();

  private final Deque<Mark> marks = new ArrayDeque<>();
  private final double secondsPerByte;
  private final LongSupplier nanos;

  /**
   * @param secondsPerByte how long it takes to index a byte
   */
  Tempo(long position, double secondsPerByte) {
    this(position, secondsPerByte, System::nanoTime);
  }

  /**
   * @param nanos a clock, as {@link System#nanoTime}
   */
  Tempo(long position, double secondsPerByte, LongSupplier nanos) {
    this.secondsPerByte = secondsPerByte;
    this.nanos = nanos;
    marks.add(new Mark(nanos.getAsLong(), position));
  }

  /**
   * Takes note of a position, and tells how it goes on to the head, and to whole tables.
   *
   * @param bytes of the tables as they are
   */
  Progress at(long position, long head, long bytes) {
    Mark now = new Mark(nanos.getAsLong(), position);
    marks.add(now);
    while (marks.size() > 2 && now.nanos - marks.element().nanos > WINDOW) {
      marks.remove();
    }
    double rate = now.since(marks.element());
    double indexing = secondsPerByte * bytes * head / Math.max(1, position);
    return new Progress(head, rate, rate > 0 ? (head - position) / rate + indexing : null);
  }

  private record Mark(long nanos, long position) {

    double since(Mark before) {
      return (position - before.position) * 1e9 / Math.max(1, nanos - before.nanos);
    }
  }
}

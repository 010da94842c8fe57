package daybreak.schema.replay;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.LongSupplier;

/** How fast events have been played of late: over the last half minute, rests included. */
final class Tempo {

  private static final long WINDOW = Duration.ofSeconds(30).toNanos();

  private final Deque<Mark> marks = new ArrayDeque<>();
  private final LongSupplier nanos;

  Tempo(long position) {
    this(position, System::nanoTime);
  }

  /**
   * @param nanos a clock, as {@link System#nanoTime}
   */
  Tempo(long position, LongSupplier nanos) {
    this.nanos = nanos;
    marks.add(new Mark(nanos.getAsLong(), position));
  }

  /** Takes note of a position, and tells how it goes on to the head. */
  Progress at(long position, long head) {
    Mark now = new Mark(nanos.getAsLong(), position);
    marks.add(now);
    while (marks.size() > 2 && now.nanos - marks.element().nanos > WINDOW) {
      marks.remove();
    }
    double rate = now.since(marks.element());
    return new Progress(head, rate, rate > 0 ? (head - position) / rate : null);
  }

  private record Mark(long nanos, long position) {

    double since(Mark before) {
      return (position - before.position) * 1e9 / Math.max(1, nanos - before.nanos);
    }
  }
}

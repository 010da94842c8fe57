package daybreak.schema.replay;

import java.time.Duration;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/** Lets whoever works rest after each piece of work, for as long as that took, or never. */
final class Pacer {

  private final ReplayPace pace;
  private final LongSupplier nanos;
  private final Rest rest;

  /**
   * @param nanos a clock, as {@link System#nanoTime}
   */
  Pacer(ReplayPace pace, LongSupplier nanos, Rest rest) {
    this.pace = pace;
    this.nanos = nanos;
    this.rest = rest;
  }

  static Pacer of(ReplayPace pace) {
    return new Pacer(pace, System::nanoTime, Thread::sleep);
  }

  /** Works, and rests. */
  <T> T paced(Supplier<T> work) throws InterruptedException {
    long began = nanos.getAsLong();
    T done = work.get();
    if (pace == ReplayPace.PACED) {
      rest.last(Duration.ofNanos(nanos.getAsLong() - began));
    }
    return done;
  }

  /** What resting is. */
  @FunctionalInterface
  interface Rest {
    void last(Duration time) throws InterruptedException;
  }
}

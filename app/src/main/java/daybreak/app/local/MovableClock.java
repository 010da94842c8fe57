package daybreak.app.local;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.concurrent.atomic.AtomicReference;

/** A clock that can be set to any instant, and runs on from there. */
final class MovableClock extends Clock {

  private final Clock real;
  private final AtomicReference<Duration> ahead = new AtomicReference<>(Duration.ZERO);

  MovableClock(Clock real) {
    this.real = real;
  }

  void set(Instant now) {
    ahead.set(Duration.between(real.instant(), now));
  }

  @Override
  public Instant instant() {
    return real.instant().plus(ahead.get());
  }

  @Override
  public ZoneId getZone() {
    return real.getZone();
  }

  @Override
  public Clock withZone(ZoneId zone) {
    throw new UnsupportedOperationException("Zones are the learners', not the clock's");
  }
}

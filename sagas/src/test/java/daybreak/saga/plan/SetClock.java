package daybreak.saga.plan;

import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** A test's time. */
final class SetClock extends Clock {

  private final InstantSource now;

  SetClock(InstantSource now) {
    this.now = now;
  }

  @Override
  public Instant instant() {
    return now.instant();
  }

  @Override
  public ZoneId getZone() {
    return ZoneOffset.UTC;
  }

  @Override
  public Clock withZone(ZoneId zone) {
    throw new UnsupportedOperationException();
  }
}

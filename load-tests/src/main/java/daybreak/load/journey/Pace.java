package daybreak.load.journey;

import java.time.Duration;

/**
 * How many sessions begin, and for how long.
 *
 * @param startsPerMinute of all journeys together
 * @param warmUpSeconds what comes before all that counts
 * @param seconds how long it counts
 * @param graceSeconds how long what was sent in the end is still waited for
 */
record Pace(int startsPerMinute, int warmUpSeconds, int seconds, int graceSeconds) {

  /** How many sessions a second begin that are a share of all. */
  double perSecond(double share) {
    return startsPerMinute * share / 60;
  }

  Duration warmUp() {
    return Duration.ofSeconds(warmUpSeconds);
  }

  Duration measured() {
    return Duration.ofSeconds(seconds);
  }

  /** From the first session that begins to the last. */
  Duration whole() {
    return warmUp().plus(measured());
  }

  /** Until all is over, whatever is still under way. */
  Duration longest() {
    return whole().plusSeconds(graceSeconds);
  }
}

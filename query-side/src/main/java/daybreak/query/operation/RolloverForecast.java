package daybreak.query.operation;

import daybreak.schema.operation.Rollover;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * What is to be expected of the midnights ahead.
 *
 * @param now by the application's clock
 * @param lead how long before a midnight its first plans are asked for
 * @param waiting how many prepared plans wait for the lanes
 */
record RolloverForecast(Instant now, Duration lead, long waiting) {

  List<RolloverView> of(List<Rollover> rollovers) {
    return rollovers.stream().map(this::view).toList();
  }

  private RolloverView view(Rollover rollover) {
    return new RolloverView(
        rollover.midnight(),
        rollover.zones(),
        rollover.learners(),
        rollover.ready(waiting),
        rollover.requestedBy(lead, now));
  }
}

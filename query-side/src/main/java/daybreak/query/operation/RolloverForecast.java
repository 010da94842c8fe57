package daybreak.query.operation;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/**
 * What is to be expected of the midnights ahead.
 *
 * @param now by the application's clock
 * @param lead how long before a midnight its first plans are asked for
 * @param waiting how many prepared plans wait for the lanes
 */
record RolloverForecast(Instant now, Duration lead, long waiting) {

  private static final Duration LEAST_RESERVE = Duration.ofMinutes(5);
  private static final int RESERVED_SHARE = 6;

  /** The midnights of these zones, the next first. */
  List<RolloverView> of(List<RolloverZone> zones) {
    var midnights = new TreeMap<Instant, List<RolloverZone>>();
    zones.forEach(
        zone -> midnights.computeIfAbsent(zone.midnight(), _ -> new ArrayList<>()).add(zone));
    return midnights.entrySet().stream()
        .map(midnight -> view(midnight.getKey(), midnight.getValue()))
        .toList();
  }

  private RolloverView view(Instant midnight, List<RolloverZone> zones) {
    long requested = zones.stream().mapToLong(RolloverZone::requested).sum();
    return new RolloverView(
        midnight,
        zones.stream().map(RolloverZone::name).toList(),
        zones.stream().mapToLong(RolloverZone::learners).sum(),
        Math.max(0, requested - waiting),
        readyBy(midnight));
  }

  /** The last plans are asked for with a reserve before midnight, or as soon as can be. */
  private Instant readyBy(Instant midnight) {
    Duration share = lead.dividedBy(RESERVED_SHARE);
    Duration reserve = share.compareTo(LEAST_RESERVE) > 0 ? share : LEAST_RESERVE;
    Instant planned = midnight.minus(reserve);
    return planned.isBefore(now) ? now : planned;
  }
}

package daybreak.schema.operation;

import daybreak.schema.sql.Database;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * A midnight ahead, as far as its plans are not all made yet.
 *
 * @param midnight when dates begin in its zones
 * @param zones those whose learners' plans are not all made
 * @param learners how many live there
 * @param requested about how many of their plans were asked for
 */
public record Rollover(Instant midnight, List<String> zones, long learners, long requested) {

  private static final Duration LEAST_RESERVE = Duration.ofMinutes(5);
  private static final int RESERVED_SHARE = 6;

  /**
   * All that there are, the next first. One that has passed is shown only as long as its plans are
   * not all asked for.
   */
  public static List<Rollover> ahead(Database database, Instant now) {
    var midnights = new TreeMap<Instant, Map<String, RolloverZone>>();
    Stream.concat(asking(database), asked(database, now))
        .forEach(zone ->
            midnights
                .computeIfAbsent(zone.midnight(), _ -> new LinkedHashMap<>())
                .putIfAbsent(zone.name(), zone));
    return midnights.entrySet().stream()
        .map(midnight -> of(midnight.getKey(), List.copyOf(midnight.getValue().values())))
        .toList();
  }

  private static Stream<RolloverZone> asking(Database database) {
    return database.call(RolloverSql.AHEAD).list(RolloverZone::asking).stream();
  }

  private static Stream<RolloverZone> asked(Database database, Instant now) {
    return database.call(RolloverSql.ASKED).list(RolloverZone::asked).stream()
        .filter(zone -> zone.midnight().isAfter(now));
  }

  private static Rollover of(Instant midnight, List<RolloverZone> zones) {
    return new Rollover(
        midnight,
        zones.stream().map(RolloverZone::name).toList(),
        zones.stream().mapToLong(RolloverZone::learners).sum(),
        zones.stream().mapToLong(RolloverZone::requested).sum());
  }

  /**
   * How many plans are made.
   *
   * @param waiting how many prepared plans wait for the lanes
   */
  public long ready(long waiting) {
    return Math.max(0, requested - waiting);
  }

  /**
   * When the last plans are asked for: with a reserve before midnight, or as soon as can be.
   *
   * @param lead how long before a midnight its first plans are asked for
   */
  public Instant requestedBy(Duration lead, Instant now) {
    if (isRequested()) {
      return now;
    }
    Duration share = lead.dividedBy(RESERVED_SHARE);
    Duration reserve = share.compareTo(LEAST_RESERVE) > 0 ? share : LEAST_RESERVE;
    Instant planned = midnight.minus(reserve);
    return planned.isBefore(now) ? now : planned;
  }

  private boolean isRequested() {
    return learners > 0 && requested >= learners;
  }
}

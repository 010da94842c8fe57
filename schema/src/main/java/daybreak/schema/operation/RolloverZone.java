package daybreak.schema.operation;

import daybreak.schema.sql.Row;
import java.time.Instant;
import java.time.ZoneId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A time zone whose learners' plans are not all made.
 *
 * @param midnight when its next date begins
 * @param requested about how many of the plans were asked for
 */
record RolloverZone(Instant midnight, String name, long learners, long requested) {

  /** Ids begin with 32 bits that are as good as random. */
  private static final double ALL = 0x1p32;

  /** One whose plans are being asked for. */
  static RolloverZone asking(Row row) {
    long learners = row.longValue("learners");
    return new RolloverZone(
        Instant.parse(row.text("midnight")),
        row.text("name"),
        learners,
        requested(learners, row.uuidOrNull("after")));
  }

  /** One whose plans were all asked for, and of which some wait. */
  static RolloverZone asked(Row row) {
    String name = row.text("name");
    long learners = row.longValue("learners");
    return new RolloverZone(
        row.date("date").atStartOfDay(ZoneId.of(name)).toInstant(), name, learners, learners);
  }

  /**
   * Learners come in the order of their ids.
   *
   * @param after the last whose plan was asked for; null before the first
   */
  private static long requested(long learners, @Nullable UUID after) {
    return after == null ? 0 : Math.round(learners * share(after));
  }

  private static double share(UUID last) {
    return (last.getMostSignificantBits() >>> 32) / ALL;
  }
}

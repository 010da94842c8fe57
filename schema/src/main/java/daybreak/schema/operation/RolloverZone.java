package daybreak.schema.operation;

import daybreak.schema.sql.Row;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A time zone whose learners' plans are not all asked for.
 *
 * @param midnight when its next date begins
 * @param after the last learner whose plan was asked for; null before the first
 */
record RolloverZone(Instant midnight, String name, long learners, @Nullable UUID after) {

  /** Ids begin with 32 bits that are as good as random. */
  private static final double ALL = 0x1p32;

  static RolloverZone of(Row row) {
    return new RolloverZone(
        Instant.parse(row.text("midnight")),
        row.text("name"),
        row.longValue("learners"),
        row.uuidOrNull("after"));
  }

  /** About how many plans were asked for: learners come in the order of their ids. */
  long requested() {
    return after == null ? 0 : Math.round(learners * share(after));
  }

  private static double share(UUID last) {
    return (last.getMostSignificantBits() >>> 32) / ALL;
  }
}

package daybreak.schema.exports;

import daybreak.schema.sql.Row;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How far an export is.
 *
 * @param seen up to here the log has been read
 * @param rate positions of the log a second
 */
record ExportProgress(
    String state,
    long after,
    long until,
    long position,
    long seen,
    double rate,
    @Nullable Instant endedAt) {

  private static final double WHOLE = 100;

  static ExportProgress of(Row row) {
    Instant endedAt = row.instantOrNull("ended_at");
    long after = row.longValue("after_position");
    Long position = row.longOrNull("position");
    Long seen = row.longOrNull("seen_position");
    return new ExportProgress(
        state(row, endedAt),
        after,
        row.longValue("until_position"),
        position == null ? after : position,
        seen == null ? after : seen,
        row.doubleValue("rate"),
        endedAt);
  }

  private static String state(Row row, @Nullable Instant endedAt) {
    if (endedAt == null) {
      return row.textOrNull("owner") == null ? "queued" : "running";
    }
    return row.textOrNull("cause") == null ? "complete" : "failed";
  }

  /** Of what there is to read, with one decimal. */
  double percent() {
    if (until == after) {
      return WHOLE;
    }
    return Math.round(10 * WHOLE * (seen - after) / (until - after)) / 10.0;
  }

  @Nullable Long etaSeconds() {
    return endedAt != null || rate <= 0 ? null : (long) Math.ceil((until - seen) / rate);
  }
}

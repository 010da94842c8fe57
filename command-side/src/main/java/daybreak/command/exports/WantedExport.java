package daybreak.command.exports;

import daybreak.schema.exports.ExportFormat;
import daybreak.schema.freshness.PositionIsBeyondTheLog;
import daybreak.schema.problem.Code;
import daybreak.schema.problem.InvalidInput;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An export as it was asked for.
 *
 * @param until the last position that may be in it; null for the log's end
 * @param moment the last that may be in it happened until then; null where none was named
 * @param types null for all
 */
record WantedExport(
    ExportFormat format,
    long after,
    @Nullable Long until,
    @Nullable Instant moment,
    @Nullable List<String> types) {

  /**
   * The last position that may be in it, of a log that ends there and then.
   *
   * @throws PositionIsBeyondTheLog if it names one that the log has not
   * @throws InvalidInput if it names a moment that is still to come
   */
  long last(long head, Instant now) {
    if (moment != null && moment.isAfter(now)) {
      throw new InvalidInput("until", Code.OUT_OF_RANGE, "must not be in the future");
    }
    if (after > head) {
      throw new PositionIsBeyondTheLog(after, head);
    }
    if (until != null && until > head) {
      throw new PositionIsBeyondTheLog(until, head);
    }
    return until == null ? head : until;
  }
}

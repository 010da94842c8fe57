package daybreak.query.content;

import daybreak.query.platform.PageKey;
import daybreak.schema.sql.Row;
import java.time.Instant;
import java.util.UUID;

/**
 * How much of what a subject or a topic holds.
 *
 * @param exercises those not retired, as are lessons
 * @param assets of the exercises and lessons counted
 * @param untagged questions without a tag that are not retired
 * @param changedAt the time of the last event of its content
 */
record ContentStatsView(
    UUID id,
    String title,
    ByState questions,
    ByState flashcards,
    long exercises,
    long assets,
    long lessons,
    long untagged,
    Instant changedAt) {

  /** A count for each state. */
  record ByState(long draft, long validated, long rejected, long retired) {}

  static ContentStatsView of(Row row) {
    return new ContentStatsView(
        row.uuid("id"),
        row.text("title"),
        questions(row),
        flashcards(row),
        row.longValue("exercises"),
        row.longValue("assets"),
        row.longValue("lessons"),
        row.longValue("untagged"),
        row.instant("changed_at"));
  }

  PageKey place() {
    return new PageKey(title, id);
  }

  private static ByState questions(Row row) {
    return new ByState(
        row.longValue("questions_draft"),
        row.longValue("questions_validated"),
        row.longValue("questions_rejected"),
        row.longValue("questions_retired"));
  }

  private static ByState flashcards(Row row) {
    return new ByState(
        row.longValue("flashcards_draft"),
        row.longValue("flashcards_validated"),
        row.longValue("flashcards_rejected"),
        row.longValue("flashcards_retired"));
  }
}

package daybreak.query.content;

import daybreak.query.paging.PageKey;
import daybreak.schema.sql.Row;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How much of what a subject or a topic holds.
 *
 * @param exercises those not retired, as are lessons
 * @param assets of the exercises and lessons counted
 * @param untagged questions without a tag that are not retired
 * @param changedAt the time of the last event of its content; null before the first
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
    @Nullable Instant changedAt) {

  /**
   * A count for each state.
   *
   * @param draft not yet validated
   * @param validated ready for learners
   * @param rejected not for learners
   * @param retired no more in use
   */
  record ByState(long draft, long validated, long rejected, long retired) {}

  static ContentStatsView of(Row row) {
    return new ContentStatsView(
        row.uuid("id"),
        row.text("title"),
        questions(row),
        flashcards(row),
        count(row, "exercises"),
        count(row, "assets"),
        count(row, "lessons"),
        count(row, "untagged"),
        row.instantOrNull("changed_at"));
  }

  PageKey place() {
    return new PageKey(title, id);
  }

  private static ByState questions(Row row) {
    return new ByState(
        count(row, "questions_draft"),
        count(row, "questions_validated"),
        count(row, "questions_rejected"),
        count(row, "questions_retired"));
  }

  private static ByState flashcards(Row row) {
    return new ByState(
        count(row, "flashcards_draft"),
        count(row, "flashcards_validated"),
        count(row, "flashcards_rejected"),
        count(row, "flashcards_retired"));
  }

  /** What holds nothing yet has no counts. */
  private static long count(Row row, String column) {
    return Objects.requireNonNullElse(row.longOrNull(column), 0L);
  }
}

package daybreak.query.learner;

import daybreak.query.paging.PageKey;
import daybreak.schema.sql.Row;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the caller has done in a topic.
 *
 * @param answered questions answered in completed tests, as often as they were
 * @param cardsSeen of the cards that are in it now, those reviewed at least once. One that is not
 *     validated any more stays among them, but they are never more than the topic has flashcards
 * @param correct how many of those answers were right
 * @param lastActivityAt null where all that counts in the topic was done before it was moved there
 * @param lessonsDone of the lessons that are published in it now
 * @param subjectTitle that of the topic's subject
 * @param totals what the topic holds now
 */
record ProgressView(
    UUID topicId,
    String title,
    UUID subjectId,
    String subjectTitle,
    int answered,
    int correct,
    int lessonsDone,
    int cardsSeen,
    @Nullable Instant lastActivityAt,
    TotalsView totals) {

  static ProgressView of(Row row) {
    return new ProgressView(
        row.uuid("id"),
        row.text("title"),
        row.uuid("subject_id"),
        row.text("subject_title"),
        row.intValue("answered"),
        row.intValue("correct"),
        row.intValue("lessons_done"),
        row.intValue("cards_seen"),
        row.instantOrNull("last_activity_at"),
        new TotalsView(
            row.intValue("questions"), row.intValue("flashcards"), row.intValue("lessons")));
  }

  PageKey place() {
    return PageKey.of(topicId);
  }

  /**
   * What there is to do in a topic.
   *
   * @param questions those that are validated
   * @param flashcards those that are validated
   * @param lessons those that are published, counted up to 1,000
   */
  record TotalsView(int questions, int flashcards, int lessons) {}
}

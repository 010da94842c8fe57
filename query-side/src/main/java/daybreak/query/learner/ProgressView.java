package daybreak.query.learner;

import daybreak.query.paging.PageKey;
import daybreak.schema.sql.Row;
import java.time.Instant;
import java.util.UUID;

/**
 * What the caller has done in a topic.
 *
 * @param answered questions answered in completed tests, as often as they were
 * @param cardsSeen cards reviewed at least once
 * @param correct how many of those answers were right
 * @param lessonsDone of the lessons that are published now
 */
record ProgressView(
    UUID topicId,
    String title,
    int answered,
    int correct,
    int lessonsDone,
    int cardsSeen,
    Instant lastActivityAt) {

  static ProgressView of(Row row) {
    return new ProgressView(
        row.uuid("id"),
        row.text("title"),
        row.intValue("answered"),
        row.intValue("correct"),
        row.intValue("lessons_done"),
        row.intValue("cards_seen"),
        row.instant("last_activity_at"));
  }

  PageKey place() {
    return PageKey.of(topicId);
  }
}

package daybreak.query.lesson;

import daybreak.query.paging.PageKey;
import daybreak.schema.sql.Row;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A lesson in a list.
 *
 * @param position its place among its topic's lessons
 * @param minutes the time it takes
 * @param state how it stands for the caller
 * @param percent how much of it the caller has done
 */
record LessonView(
    UUID id,
    UUID topicId,
    String title,
    int position,
    int minutes,
    LearnerState state,
    int percent) {

  static LessonView of(Row row) {
    @Nullable Integer percent = row.intOrNull("percent");
    return new LessonView(
        row.uuid("id"),
        row.uuid("topic_id"),
        row.text("title"),
        row.intValue("position"),
        row.intValue("minutes"),
        LearnerState.at(percent),
        Objects.requireNonNullElse(percent, 0));
  }

  PageKey place() {
    return new PageKey(Integer.toString(position), id);
  }
}

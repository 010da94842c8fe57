package daybreak.query.content;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import daybreak.query.paging.PageKey;
import daybreak.schema.document.Field;
import daybreak.schema.lesson.LessonState;
import daybreak.schema.sql.Row;
import java.util.UUID;

/**
 * A lesson as admins list it, without what it says.
 *
 * @param position its place among its topic's lessons
 * @param minutes the time it takes
 */
record ListedLessonView(
    UUID id,
    UUID subjectId,
    UUID topicId,
    String title,
    int position,
    int minutes,
    @Field(as = LessonState.class) String state,
    int version,
    @JsonUnwrapped LastChange last) {

  static ListedLessonView of(Row row) {
    return new ListedLessonView(
        row.uuid("id"),
        row.uuid("subject_id"),
        row.uuid("topic_id"),
        row.text("title"),
        row.intValue("position"),
        row.intValue("minutes"),
        row.text("state"),
        row.intValue("version"),
        LastChange.of(row));
  }

  PageKey place() {
    return last.place(id);
  }
}

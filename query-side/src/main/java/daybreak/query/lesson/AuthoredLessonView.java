package daybreak.query.lesson;

import daybreak.schema.content.Asset;
import daybreak.schema.document.Field;
import daybreak.schema.lesson.LessonState;
import daybreak.schema.sql.JsonColumn;
import daybreak.schema.sql.Row;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A lesson as its authors see it, in its last version.
 *
 * @param position its place among its topic's lessons
 * @param changedAt the time of its last event
 * @param changedBy the admin's id; null where nobody was noted
 */
record AuthoredLessonView(
    UUID id,
    UUID subjectId,
    UUID topicId,
    String title,
    int position,
    int minutes,
    String body,
    List<String> objectives,
    List<Asset> assets,
    @Field(as = LessonState.class) String state,
    int version,
    Instant changedAt,
    @Nullable UUID changedBy) {

  static AuthoredLessonView of(Row row) {
    return new AuthoredLessonView(
        row.uuid("id"),
        row.uuid("subject_id"),
        row.uuid("topic_id"),
        row.text("title"),
        row.intValue("position"),
        row.intValue("minutes"),
        row.text("body"),
        row.texts("objectives"),
        JsonColumn.list(row, "assets", Asset.class),
        row.text("state"),
        row.intValue("version"),
        row.instant("changed_at"),
        row.uuidOrNull("changed_by"));
  }
}

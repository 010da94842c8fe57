package daybreak.query.lesson;

import daybreak.schema.content.Asset;
import daybreak.schema.document.Field;
import daybreak.schema.sql.JsonColumn;
import daybreak.schema.sql.Row;
import java.util.List;
import java.util.UUID;

/**
 * A lesson as its authors see it, in its last version.
 *
 * @param position its place among its topic's lessons
 * @param state {@code draft}, {@code published} or {@code retired}
 */
record AuthoredLessonView(
    UUID id,
    UUID topicId,
    String title,
    int position,
    int minutes,
    String body,
    List<String> objectives,
    List<Asset> assets,
    @Field(words = {"draft", "published", "retired"}) String state,
    int version) {

  static AuthoredLessonView of(Row row) {
    return new AuthoredLessonView(
        row.uuid("id"),
        row.uuid("topic_id"),
        row.text("title"),
        row.intValue("position"),
        row.intValue("minutes"),
        row.text("body"),
        row.texts("objectives"),
        JsonColumn.list(row, "assets", Asset.class),
        row.text("state"),
        row.intValue("version"));
  }
}

package daybreak.query.content;

import daybreak.schema.content.Asset;
import daybreak.schema.document.Field;
import daybreak.schema.sql.JsonColumn;
import daybreak.schema.sql.Row;
import java.util.List;
import java.util.UUID;

/**
 * An exercise as its authors see it.
 *
 * @param state {@code active} or {@code retired}
 */
record WholeExerciseView(
    UUID id,
    UUID topicId,
    String title,
    List<Asset> assets,
    @Field(words = {"active", "retired"}) String state) {

  static WholeExerciseView of(Row row) {
    return new WholeExerciseView(
        row.uuid("id"),
        row.uuid("topic_id"),
        row.text("title"),
        JsonColumn.list(row, "assets", Asset.class),
        row.text("state"));
  }
}

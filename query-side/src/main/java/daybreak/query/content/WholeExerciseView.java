package daybreak.query.content;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import daybreak.query.paging.PageKey;
import daybreak.schema.content.Asset;
import daybreak.schema.content.ExerciseState;
import daybreak.schema.document.Field;
import daybreak.schema.sql.JsonColumn;
import daybreak.schema.sql.Row;
import java.util.List;
import java.util.UUID;

/**
 * An exercise as its authors see it, in its last version.
 *
 * @param version 1, and one more for each revision
 */
record WholeExerciseView(
    UUID id,
    UUID subjectId,
    UUID topicId,
    String title,
    List<Asset> assets,
    @Field(as = ExerciseState.class) String state,
    int version,
    @JsonUnwrapped LastChange last) {

  static WholeExerciseView of(Row row) {
    return new WholeExerciseView(
        row.uuid("id"),
        row.uuid("subject_id"),
        row.uuid("topic_id"),
        row.text("title"),
        JsonColumn.list(row, "assets", Asset.class),
        row.text("state"),
        row.intValue("version"),
        LastChange.of(row));
  }

  PageKey place() {
    return last.place(id);
  }
}

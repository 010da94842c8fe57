package daybreak.query.content;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import daybreak.query.paging.PageKey;
import daybreak.schema.content.ExerciseState;
import daybreak.schema.document.Field;
import daybreak.schema.sql.Row;
import java.util.UUID;

/** An exercise as admins list it, without what it shows. */
record ListedExerciseView(
    UUID id,
    UUID subjectId,
    UUID topicId,
    String title,
    @Field(as = ExerciseState.class) String state,
    @JsonUnwrapped LastChange last) {

  static ListedExerciseView of(Row row) {
    return new ListedExerciseView(
        row.uuid("id"),
        row.uuid("subject_id"),
        row.uuid("topic_id"),
        row.text("title"),
        row.text("state"),
        LastChange.of(row));
  }

  PageKey place() {
    return last.place(id);
  }
}

package daybreak.query.content;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import daybreak.schema.sql.Row;
import java.util.UUID;

/** A question by itself: what its list shows, and the subject that it belongs to. */
record WholeQuestionView(@JsonUnwrapped QuestionView question, UUID subjectId) {

  static WholeQuestionView of(Row row) {
    return new WholeQuestionView(QuestionView.of(row), row.uuid("subject_id"));
  }
}

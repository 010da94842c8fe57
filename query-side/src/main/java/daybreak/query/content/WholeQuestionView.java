package daybreak.query.content;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import daybreak.query.paging.PageKey;
import daybreak.schema.sql.Row;
import java.util.UUID;

/** A question as admins read it, in any state, with the subject that it belongs to. */
record WholeQuestionView(
    @JsonUnwrapped QuestionView question, UUID subjectId, @JsonUnwrapped LastChange last) {

  static WholeQuestionView of(Row row) {
    return new WholeQuestionView(QuestionView.of(row), row.uuid("subject_id"), LastChange.of(row));
  }

  PageKey place() {
    return last.place(question.id());
  }
}

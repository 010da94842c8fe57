package daybreak.query.pasttest;

import com.fasterxml.jackson.annotation.JsonInclude;
import daybreak.query.paging.PageKey;
import daybreak.schema.content.Answer;
import daybreak.schema.content.QuestionType;
import daybreak.schema.document.Field;
import daybreak.schema.sql.JsonColumn;
import daybreak.schema.sql.Row;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A question of a test. What is right is there once the test is completed, and in tutor mode once
 * the question is answered.
 *
 * @param slot its place in the test, from 1
 * @param chosen null as long as it has no answer
 * @param correct whether the answer is right
 */
record AskedQuestionView(
    int slot,
    UUID questionId,
    int version,
    @Field(as = QuestionType.class) String type,
    String text,
    List<String> choices,
    @Nullable Answer chosen,
    @Nullable Long millis,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Boolean correct,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Answer rightAnswer,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String explanation) {

  static AskedQuestionView of(Row row) {
    return new AskedQuestionView(
        row.intValue("slot"),
        row.uuid("id"),
        row.intValue("version"),
        row.text("type"),
        row.text("text"),
        JsonColumn.list(row, "choices", String.class),
        JsonColumn.valueOrNull(row, "chosen", Answer.class),
        row.longOrNull("millis"),
        row.booleanOrNull("correct"),
        JsonColumn.valueOrNull(row, "right_answer", Answer.class),
        row.textOrNull("explanation"));
  }

  PageKey place() {
    return new PageKey(Integer.toString(slot), questionId);
  }
}

package daybreak.query.pasttest;

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
 * A question of a completed test as it was shown, and how it went.
 *
 * @param slot its place in the test, from 1
 * @param chosen null where it was left unanswered
 * @param rightAnswer the right choice's 0-based index, or the right words
 * @param millis the time taken, null where it is not known
 * @param correct whether the answer is right
 */
record ReviewedQuestionView(
    int slot,
    UUID questionId,
    int version,
    @Field(as = QuestionType.class) String type,
    String text,
    List<String> choices,
    @Nullable Answer chosen,
    Answer rightAnswer,
    boolean correct,
    @Nullable Long millis,
    @Nullable String explanation) {

  static ReviewedQuestionView of(Row row) {
    return new ReviewedQuestionView(
        row.intValue("slot"),
        row.uuid("id"),
        row.intValue("version"),
        row.text("type"),
        row.text("text"),
        JsonColumn.list(row, "choices", String.class),
        JsonColumn.valueOrNull(row, "chosen", Answer.class),
        JsonColumn.value(row, "right_answer", Answer.class),
        row.booleanValue("correct"),
        row.longOrNull("millis"),
        row.textOrNull("explanation"));
  }

  PageKey place() {
    return new PageKey(Integer.toString(slot), questionId);
  }
}

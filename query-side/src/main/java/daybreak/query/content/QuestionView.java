package daybreak.query.content;

import daybreak.query.paging.PageKey;
import daybreak.schema.content.Answer;
import daybreak.schema.content.ContentState;
import daybreak.schema.content.QuestionType;
import daybreak.schema.document.Field;
import daybreak.schema.sql.JsonColumn;
import daybreak.schema.sql.Row;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A question as its authors see it, in its last version.
 *
 * @param choices in the order shown; empty for a question answered in words
 * @param answer the right choice's 0-based index, or the right words
 * @param difficulty 0 (easy) to 1 (hard), if known
 */
record QuestionView(
    UUID id,
    UUID topicId,
    @Field(as = QuestionType.class) String type,
    String text,
    List<String> choices,
    Answer answer,
    @Nullable String explanation,
    List<String> tags,
    @Nullable Double difficulty,
    @Field(as = ContentState.class) String state,
    int version) {

  static QuestionView of(Row row) {
    return new QuestionView(
        row.uuid("id"),
        row.uuid("topic_id"),
        row.text("type"),
        row.text("text"),
        JsonColumn.list(row, "choices", String.class),
        JsonColumn.value(row, "answer", Answer.class),
        row.textOrNull("explanation"),
        row.texts("tags"),
        row.doubleOrNull("difficulty"),
        row.text("state"),
        row.intValue("version"));
  }

  PageKey place() {
    return PageKey.of(id);
  }
}

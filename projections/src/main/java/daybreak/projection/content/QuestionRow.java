package daybreak.projection.content;

import daybreak.schema.content.Answer;
import daybreak.schema.content.ContentKind;
import daybreak.schema.content.ContentState;
import daybreak.schema.content.QuestionContent;
import daybreak.schema.input.Worded;
import daybreak.schema.sql.Row;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A question as it is read.
 *
 * @param content what it says, null where that is still as it stands in the table
 */
record QuestionRow(
    UUID id,
    UUID subject,
    UUID topic,
    ContentState state,
    int version,
    List<String> tags,
    @Nullable QuestionContent content,
    long sequenceNumber)
    implements ListedRow {

  static QuestionRow of(Row row) {
    return new QuestionRow(
        row.uuid("id"),
        row.uuid("subject_id"),
        row.uuid("topic_id"),
        Worded.of(ContentState.class, row.text("state")),
        row.intValue("version"),
        row.texts("tags"),
        null,
        row.longValue("sequence_number"));
  }

  QuestionRow in(ContentState next, long sequence) {
    return new QuestionRow(id, subject, topic, next, version, tags, content, sequence);
  }

  QuestionRow moved(UUID toSubject, UUID toTopic, long sequence) {
    return new QuestionRow(id, toSubject, toTopic, state, version, tags, content, sequence);
  }

  QuestionRow tagged(List<String> next, long sequence) {
    return new QuestionRow(id, subject, topic, state, version, next, content, sequence);
  }

  QuestionRow revised(int to, QuestionContent says, List<String> next, long sequence) {
    return corrected(to, says, next, sequence).in(ContentState.DRAFT, sequence);
  }

  QuestionRow corrected(int to, QuestionContent says, List<String> next, long sequence) {
    return new QuestionRow(id, subject, topic, state, to, next, says, sequence);
  }

  @Override
  public Listing listing() {
    return new Listing(
        ContentKind.QUESTION, state.text(), tags, content == null ? null : words(content));
  }

  private static String words(QuestionContent says) {
    return Listing.words(
        says.text(),
        says.choices().isEmpty() ? null : String.join("\n", says.choices()),
        says.answer() instanceof Answer.Words(String text) ? text : null,
        says.explanation());
  }

  @Override
  public void count(Counts counts, int sign) {
    counts.add(Count.questions(state), sign);
    if (tags.isEmpty() && state != ContentState.RETIRED) {
      counts.add(Count.UNTAGGED, sign);
    }
  }
}

package daybreak.projection.content;

import daybreak.schema.content.CardType;
import daybreak.schema.content.ContentKind;
import daybreak.schema.content.ContentState;
import daybreak.schema.content.FlashcardContent;
import daybreak.schema.input.Worded;
import daybreak.schema.sql.Row;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A flashcard as it is read.
 *
 * @param content what it says, null where that is still as it stands in the table
 */
record FlashcardRow(
    UUID id,
    UUID subject,
    UUID topic,
    ContentState state,
    int version,
    CardType cardType,
    List<String> tags,
    @Nullable FlashcardContent content,
    long sequenceNumber)
    implements ListedRow {

  static FlashcardRow of(Row row) {
    return new FlashcardRow(
        row.uuid("id"),
        row.uuid("subject_id"),
        row.uuid("topic_id"),
        Worded.of(ContentState.class, row.text("state")),
        row.intValue("version"),
        Worded.of(CardType.class, row.text("card_type")),
        row.texts("tags"),
        null,
        row.longValue("sequence_number"));
  }

  FlashcardRow in(ContentState next, long sequence) {
    return new FlashcardRow(id, subject, topic, next, version, cardType, tags, content, sequence);
  }

  FlashcardRow moved(UUID toSubject, UUID toTopic, long sequence) {
    return new FlashcardRow(
        id, toSubject, toTopic, state, version, cardType, tags, content, sequence);
  }

  FlashcardRow revised(int to, FlashcardContent says, long sequence) {
    return corrected(to, says, sequence).in(ContentState.DRAFT, sequence);
  }

  FlashcardRow corrected(int to, FlashcardContent says, long sequence) {
    return new FlashcardRow(
        id, subject, topic, state, to, says.cardType(), says.tags(), says, sequence);
  }

  /** The tags under which it is listed: none unless it is validated. */
  List<String> listedUnder() {
    return state == ContentState.VALIDATED ? tags : List.of();
  }

  @Override
  public Listing listing() {
    return new Listing(
        ContentKind.FLASHCARD,
        state.text(),
        tags,
        content == null ? null : Listing.words(content.front(), content.back()));
  }

  @Override
  public void count(Counts counts, int sign) {
    counts.add(Count.flashcards(state), sign);
  }
}

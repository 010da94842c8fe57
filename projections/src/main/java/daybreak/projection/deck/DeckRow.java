package daybreak.projection.deck;

import daybreak.projection.platform.ReadRow;
import daybreak.schema.content.FlashcardId;
import daybreak.schema.sql.Row;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A deck as it is read.
 *
 * @param cards the cards in order, null where they are still as they stand in their table
 */
record DeckRow(
    UUID id, UUID subject, String title, @Nullable List<FlashcardId> cards, long sequenceNumber)
    implements ReadRow {

  static DeckRow of(Row row) {
    return new DeckRow(
        row.uuid("id"),
        row.uuid("subject_id"),
        row.text("title"),
        null,
        row.longValue("sequence_number"));
  }

  DeckRow filled(List<FlashcardId> with, long sequence) {
    return new DeckRow(id, subject, title, with, sequence);
  }
}

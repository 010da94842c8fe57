package daybreak.projection.deck;

import daybreak.projection.platform.ReadRow;
import daybreak.schema.sql.Row;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A flashcard, as far as decks and studies are concerned.
 *
 * @param subject null where a release that did not note it has projected the card
 * @param validated whether it counts in them
 */
record CardRow(UUID id, @Nullable UUID subject, boolean validated, long sequenceNumber)
    implements ReadRow {

  static CardRow of(Row row) {
    return new CardRow(
        row.uuid("id"),
        row.uuidOrNull("subject_id"),
        row.booleanValue("validated"),
        row.longValue("sequence_number"));
  }

  CardRow turned(boolean validated, long sequence) {
    return new CardRow(id, subject, validated, sequence);
  }
}

package daybreak.projection.deck;

import daybreak.projection.platform.ReadRow;
import daybreak.schema.sql.Row;
import java.util.UUID;

/**
 * A flashcard, as far as decks and studies are concerned.
 *
 * @param validated whether it counts in them
 */
record CardRow(UUID id, boolean validated, long sequenceNumber) implements ReadRow {

  static CardRow of(Row row) {
    return new CardRow(
        row.uuid("id"), row.booleanValue("validated"), row.longValue("sequence_number"));
  }
}

package daybreak.projection.deck;

import daybreak.projection.platform.ReadRow;
import daybreak.schema.sql.Row;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A flashcard, as far as decks and studies are concerned.
 *
 * @param subject null where a release that did not note it has projected the card
 * @param topic null while it is where it was authored
 * @param validated whether it counts in them
 */
record CardRow(
    UUID id, @Nullable UUID subject, @Nullable UUID topic, boolean validated, long sequenceNumber)
    implements ReadRow {

  static CardRow of(Row row) {
    return new CardRow(
        row.uuid("id"),
        row.uuidOrNull("subject_id"),
        row.uuidOrNull("topic_id"),
        row.booleanValue("validated"),
        row.longValue("sequence_number"));
  }

  @Override
  public @Nullable UUID place() {
    return topic;
  }

  CardRow turned(boolean validated, long sequence) {
    return new CardRow(id, subject, topic, validated, sequence);
  }

  CardRow moved(UUID toSubject, UUID toTopic, long sequence) {
    return new CardRow(id, toSubject, toTopic, validated, sequence);
  }
}

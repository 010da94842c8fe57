package daybreak.projection.deck;

import daybreak.projection.platform.ReadRow;
import daybreak.schema.deck.CardMemory;
import daybreak.schema.deck.CardStudyEvent.CardReviewed;
import daybreak.schema.deck.MemoryState;
import daybreak.schema.input.Worded;
import daybreak.schema.sql.Row;
import java.time.Instant;
import java.util.UUID;

/**
 * How a learner stands with a card.
 *
 * @param reviews how often it was reviewed
 */
record CardStudyRow(
    UUID id,
    UUID learner,
    UUID card,
    UUID subject,
    UUID topic,
    CardMemory memory,
    int reviews,
    Instant lastReviewedAt,
    long sequenceNumber)
    implements ReadRow {

  static CardStudyRow of(Row row) {
    return new CardStudyRow(
        row.uuid("study_id"),
        row.uuid("learner_id"),
        row.uuid("card_id"),
        row.uuid("subject_id"),
        row.uuid("topic_id"),
        memory(row),
        row.intValue("reviews"),
        row.instant("last_reviewed_at"),
        row.longValue("sequence_number"));
  }

  private static CardMemory memory(Row row) {
    return new CardMemory(
        Worded.of(MemoryState.class, row.text("state")),
        row.intOrNull("step"),
        row.doubleValue("stability"),
        row.doubleValue("difficulty"),
        row.instant("due_at"));
  }

  /** After a review, the first or another one. */
  static CardStudyRow reviewed(int times, CardReviewed event, long sequence) {
    return new CardStudyRow(
        event.study().value(),
        event.learner().value(),
        event.card().value(),
        event.subject().value(),
        event.topic().value(),
        event.memory(),
        times,
        event.at(),
        sequence);
  }

  boolean isInReview() {
    return memory.state() == MemoryState.REVIEW;
  }
}

package daybreak.projection.deck;

import daybreak.projection.learner.Place;
import daybreak.projection.platform.ReadRow;
import daybreak.schema.deck.CardMemory;
import daybreak.schema.deck.CardStudyEvent.CardReviewed;
import daybreak.schema.deck.CardStudyEvent.CardSuspended;
import daybreak.schema.deck.CardStudyEvent.ReviewUndone;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How a learner stands with a card.
 *
 * @param where the card's place
 * @param memory null where no review counts
 * @param reviews how often it was reviewed, without what was undone
 * @param lastReviewedAt null where no review counts
 * @param suspended whether the learner has put it aside
 */
record CardStudyRow(
    UUID id,
    UUID learner,
    UUID card,
    Place where,
    @Nullable CardMemory memory,
    int reviews,
    @Nullable Instant lastReviewedAt,
    boolean suspended,
    long sequenceNumber)
    implements ReadRow {

  /** After its first review. */
  static CardStudyRow reviewed(CardReviewed event, Place where, long sequence) {
    return new CardStudyRow(
        event.study().value(),
        event.learner().value(),
        event.card().value(),
        where,
        event.memory(),
        1,
        event.at(),
        false,
        sequence);
  }

  /** After a review that was not the first. */
  CardStudyRow reviewed(CardReviewed event, long sequence) {
    return with(event.memory(), reviews + 1, event.at(), sequence);
  }

  /** As before its last review. */
  CardStudyRow undone(ReviewUndone event, long sequence) {
    return with(event.memory(), reviews - 1, event.lastReviewedAt(), sequence);
  }

  private CardStudyRow with(
      @Nullable CardMemory next, int number, @Nullable Instant last, long sequence) {
    return new CardStudyRow(id, learner, card, where, next, number, last, suspended, sequence);
  }

  /** Put aside though it is new. */
  static CardStudyRow suspended(CardSuspended event, Place where, long sequence) {
    return new CardStudyRow(
        event.study().value(),
        event.learner().value(),
        event.card().value(),
        where,
        null,
        0,
        null,
        true,
        sequence);
  }

  /** Put aside, or taken up again. */
  CardStudyRow aside(boolean suspended, long sequence) {
    return new CardStudyRow(
        id, learner, card, where, memory, reviews, lastReviewedAt, suspended, sequence);
  }

  /** Whether a review of it counts. */
  boolean isSeen() {
    return memory != null;
  }

  /** Whether it is new to the learner no longer. */
  boolean isKnown() {
    return suspended || memory != null;
  }

  /** Whether its last review counts no longer. */
  boolean isBefore(@Nullable CardStudyRow other) {
    Instant last = other == null ? null : other.lastReviewedAt;
    return last != null && (lastReviewedAt == null || lastReviewedAt.isBefore(last));
  }

  /** What decides when it is due; null where it never is. */
  @Nullable CardMemory schedule() {
    return suspended ? null : memory;
  }
}

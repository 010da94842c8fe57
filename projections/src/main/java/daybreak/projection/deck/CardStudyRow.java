package daybreak.projection.deck;

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
 * @param memory null where no review counts
 * @param reviews how often it was reviewed, without what was undone
 * @param lastReviewedAt null where no review counts
 * @param suspended whether the learner has put it aside
 * @param activeAt when the learner last did something with it, as far as it is not in the table yet
 */
record CardStudyRow(
    UUID id,
    UUID learner,
    UUID card,
    UUID subject,
    UUID topic,
    @Nullable CardMemory memory,
    int reviews,
    @Nullable Instant lastReviewedAt,
    boolean suspended,
    @Nullable Instant activeAt,
    long sequenceNumber)
    implements ReadRow {

  /** After a review, the first or another one. */
  static CardStudyRow reviewed(@Nullable CardStudyRow before, CardReviewed event, long sequence) {
    return new CardStudyRow(
        event.study().value(),
        event.learner().value(),
        event.card().value(),
        event.subject().value(),
        event.topic().value(),
        event.memory(),
        before == null ? 1 : before.reviews + 1,
        event.at(),
        before != null && before.suspended,
        later(before, event.at()),
        sequence);
  }

  /** As before its last review. */
  CardStudyRow undone(ReviewUndone event, long sequence) {
    return new CardStudyRow(
        id,
        learner,
        card,
        subject,
        topic,
        event.memory(),
        reviews - 1,
        event.lastReviewedAt(),
        suspended,
        later(this, event.at()),
        sequence);
  }

  /** Put aside, be it new or not. */
  static CardStudyRow suspended(@Nullable CardStudyRow before, CardSuspended event, long sequence) {
    return before == null
        ? new CardStudyRow(
            event.study().value(),
            event.learner().value(),
            event.card().value(),
            event.subject().value(),
            event.topic().value(),
            null,
            0,
            null,
            true,
            null,
            sequence)
        : before.aside(true, sequence);
  }

  /** Put aside, or taken up again. */
  CardStudyRow aside(boolean suspended, long sequence) {
    return new CardStudyRow(
        id,
        learner,
        card,
        subject,
        topic,
        memory,
        reviews,
        lastReviewedAt,
        suspended,
        activeAt,
        sequence);
  }

  private static Instant later(@Nullable CardStudyRow before, Instant at) {
    Instant active = before == null ? null : before.activeAt;
    return active == null || at.isAfter(active) ? at : active;
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

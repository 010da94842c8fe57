package daybreak.schema.deck;

import daybreak.schema.content.FlashcardId;
import daybreak.schema.content.SubjectId;
import daybreak.schema.content.TopicId;
import daybreak.schema.event.Event;
import daybreak.schema.event.WireName;
import daybreak.schema.learner.LearnerId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What can happen in a learner's study of a card. */
public sealed interface CardStudyEvent extends Event {

  CardStudyId study();

  /**
   * A card was turned over, and its next review set.
   *
   * @param at when it was reviewed
   * @param millis the time taken, null where it is not known
   * @param memory how the scheduler goes on from here
   */
  @WireName("deck.card-reviewed")
  record CardReviewed(
      CardStudyId study,
      LearnerId learner,
      FlashcardId card,
      SubjectId subject,
      TopicId topic,
      Instant at,
      Rating rating,
      @Nullable Long millis,
      CardMemory memory)
      implements CardStudyEvent {}

  /**
   * The last review that counted counts no longer: the card is as before it.
   *
   * @param reviewedAt the time of the review
   * @param lastReviewedAt the time of the one before, null where there was none
   * @param memory how the scheduler goes on from there, null where the card is new again
   */
  @WireName("deck.review-undone")
  record ReviewUndone(
      CardStudyId study,
      LearnerId learner,
      FlashcardId card,
      SubjectId subject,
      TopicId topic,
      Instant at,
      Instant reviewedAt,
      @Nullable Instant lastReviewedAt,
      @Nullable CardMemory memory)
      implements CardStudyEvent {}

  /** The learner has put the card aside: it is neither new nor due. */
  @WireName("deck.card-suspended")
  record CardSuspended(
      CardStudyId study,
      LearnerId learner,
      FlashcardId card,
      SubjectId subject,
      TopicId topic,
      Instant at)
      implements CardStudyEvent {}

  /** The learner has taken the card up again: it is as it was before it was suspended. */
  @WireName("deck.card-resumed")
  record CardResumed(CardStudyId study, LearnerId learner, FlashcardId card, Instant at)
      implements CardStudyEvent {}
}

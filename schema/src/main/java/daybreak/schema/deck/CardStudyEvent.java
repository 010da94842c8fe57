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
}

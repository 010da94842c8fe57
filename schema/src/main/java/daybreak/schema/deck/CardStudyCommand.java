package daybreak.schema.deck;

import daybreak.schema.command.Command;
import daybreak.schema.command.Target;
import daybreak.schema.content.FlashcardId;
import daybreak.schema.learner.LearnerId;
import java.time.Instant;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/** What can be asked of a learner's study of a card. */
public sealed interface CardStudyCommand extends Command {

  /** What it is asked of. */
  FlashcardId card();

  @Override
  default Target target() {
    return new Target("flashcard", card().value());
  }

  /** Reviews the card now, whenever it was due. */
  record ReviewCard(
      @TargetAggregateIdentifier CardStudyId study,
      LearnerId learner,
      FlashcardId card,
      Instant at,
      Rating rating,
      @Nullable Long millis)
      implements CardStudyCommand {}

  /**
   * Undoes the last review of the card.
   *
   * @param lastElsewhere when the learner last reviewed another card, null for never
   */
  record UndoReview(
      @TargetAggregateIdentifier CardStudyId study,
      LearnerId learner,
      FlashcardId card,
      Instant at,
      @Nullable Instant lastElsewhere)
      implements CardStudyCommand {}

  /** Puts the card aside, so that it is neither new nor due. */
  record SuspendCard(
      @TargetAggregateIdentifier CardStudyId study, LearnerId learner, FlashcardId card, Instant at)
      implements CardStudyCommand {}

  /** Takes the card up again. */
  record ResumeCard(
      @TargetAggregateIdentifier CardStudyId study, LearnerId learner, FlashcardId card, Instant at)
      implements CardStudyCommand {}

  /** Adds a review of the past, which must not be older than the last one. */
  record ImportReview(
      @TargetAggregateIdentifier CardStudyId study,
      LearnerId learner,
      FlashcardId card,
      Instant at,
      Rating rating,
      @Nullable Long millis)
      implements CardStudyCommand {}
}

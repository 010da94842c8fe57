package daybreak.schema.content;

import daybreak.schema.event.Event;
import daybreak.schema.event.WireName;
import org.jspecify.annotations.Nullable;

/** What can happen to a flashcard. Versions count from 1. */
public sealed interface FlashcardEvent extends Event {

  FlashcardId flashcard();

  @WireName("content.flashcard-authored")
  record FlashcardAuthored(
      FlashcardId flashcard, SubjectId subject, TopicId topic, FlashcardContent content)
      implements FlashcardEvent {}

  @WireName("content.flashcard-revised")
  record FlashcardRevised(FlashcardId flashcard, int version, FlashcardContent content)
      implements FlashcardEvent {}

  /** A version that says the same but for a mistake, so that the state stays. */
  @WireName("content.flashcard-corrected")
  record FlashcardCorrected(FlashcardId flashcard, int version, FlashcardContent content)
      implements FlashcardEvent {}

  /** It belongs to another topic now, and counts there, also for those who have studied it. */
  @WireName("content.flashcard-moved")
  record FlashcardMoved(FlashcardId flashcard, SubjectId subject, TopicId topic)
      implements FlashcardEvent {}

  @WireName("content.flashcard-validated")
  record FlashcardValidated(FlashcardId flashcard, @Nullable String reason)
      implements FlashcardEvent {}

  @WireName("content.flashcard-rejected")
  record FlashcardRejected(FlashcardId flashcard, @Nullable String reason)
      implements FlashcardEvent {}

  @WireName("content.flashcard-retired")
  record FlashcardRetired(FlashcardId flashcard, @Nullable String reason)
      implements FlashcardEvent {}

  /** A draft again, after it was rejected or retired. */
  @WireName("content.flashcard-restored")
  record FlashcardRestored(FlashcardId flashcard, @Nullable String reason)
      implements FlashcardEvent {}
}

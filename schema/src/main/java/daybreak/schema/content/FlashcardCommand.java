package daybreak.schema.content;

import daybreak.schema.command.Command;
import daybreak.schema.command.Target;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/** What can be asked of a flashcard. */
public sealed interface FlashcardCommand extends Command {

  /** What it is asked of. */
  FlashcardId flashcard();

  @Override
  default Target target() {
    return new Target("flashcard", flashcard().value());
  }

  record AuthorFlashcard(
      @TargetAggregateIdentifier FlashcardId flashcard, TopicId topic, FlashcardContent content)
      implements FlashcardCommand {}

  /**
   * A flashcard's next version.
   *
   * @param keepsState whether it mends a mistake, so that what is validated stays so
   */
  record ReviseFlashcard(
      @TargetAggregateIdentifier FlashcardId flashcard,
      FlashcardContent content,
      boolean keepsState)
      implements FlashcardCommand {}

  record ValidateFlashcard(
      @TargetAggregateIdentifier FlashcardId flashcard, @Nullable String reason)
      implements FlashcardCommand {}

  record RejectFlashcard(@TargetAggregateIdentifier FlashcardId flashcard, @Nullable String reason)
      implements FlashcardCommand {}

  record RetireFlashcard(@TargetAggregateIdentifier FlashcardId flashcard, @Nullable String reason)
      implements FlashcardCommand {}

  /** Puts it in another topic, of whatever subject. */
  record MoveFlashcard(@TargetAggregateIdentifier FlashcardId flashcard, TopicId topic)
      implements FlashcardCommand {}

  record RestoreFlashcard(@TargetAggregateIdentifier FlashcardId flashcard, @Nullable String reason)
      implements FlashcardCommand {}
}

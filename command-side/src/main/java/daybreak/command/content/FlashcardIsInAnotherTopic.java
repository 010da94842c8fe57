package daybreak.command.content;

import daybreak.schema.content.FlashcardId;
import daybreak.schema.problem.Code;
import daybreak.schema.problem.Refusal;

/** A flashcard stays in its topic. */
final class FlashcardIsInAnotherTopic extends Refusal {

  FlashcardIsInAnotherTopic(FlashcardId flashcard) {
    super(
        Code.FLASHCARD_IS_IN_ANOTHER_TOPIC,
        "Flashcard " + flashcard + " belongs to another topic.");
  }
}

package daybreak.command.content;

import daybreak.schema.content.FlashcardId;
import daybreak.schema.problem.Code;
import daybreak.schema.problem.Refusal;

/** What is validated is neither rejected nor retired, so there is nothing to restore. */
final class FlashcardIsValidated extends Refusal {

  FlashcardIsValidated(FlashcardId flashcard) {
    super(Code.FLASHCARD_IS_VALIDATED, "Flashcard " + flashcard + " is validated.");
  }
}

package daybreak.command.content;

import daybreak.schema.content.FlashcardId;
import daybreak.schema.problem.Code;
import daybreak.schema.problem.Refusal;

/** Only validated flashcards are reviewed. */
public final class FlashcardIsNotValidated extends Refusal {

  public FlashcardIsNotValidated(FlashcardId flashcard) {
    super(Code.FLASHCARD_IS_NOT_VALIDATED, "Flashcard " + flashcard + " is not validated.");
  }
}

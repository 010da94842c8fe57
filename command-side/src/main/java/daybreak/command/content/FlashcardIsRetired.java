package daybreak.command.content;

import daybreak.schema.content.FlashcardId;
import daybreak.schema.problem.Code;
import daybreak.schema.problem.Refusal;

/** A retired flashcard stays as it is. */
final class FlashcardIsRetired extends Refusal {

  FlashcardIsRetired(FlashcardId flashcard) {
    super(Code.FLASHCARD_IS_RETIRED, "Flashcard " + flashcard + " is retired.");
  }
}

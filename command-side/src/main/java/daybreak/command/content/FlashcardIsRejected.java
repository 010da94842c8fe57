package daybreak.command.content;

import daybreak.schema.content.FlashcardId;
import daybreak.schema.problem.Code;
import daybreak.schema.problem.Refusal;

/** A rejected flashcard is not validated as it stands. */
final class FlashcardIsRejected extends Refusal {

  FlashcardIsRejected(FlashcardId flashcard) {
    super(
        Code.FLASHCARD_IS_REJECTED,
        "Flashcard " + flashcard + " is rejected: revise it before it is validated.");
  }
}

package daybreak.command.content;

import daybreak.schema.content.FlashcardId;
import daybreak.schema.problem.Code;
import daybreak.schema.problem.Refusal;

/** A flashcard that is referred to does not exist. */
public final class FlashcardIsUnknown extends Refusal {

  public FlashcardIsUnknown(FlashcardId flashcard) {
    super(Code.FLASHCARD_IS_UNKNOWN, "There is no flashcard " + flashcard + ".");
  }
}

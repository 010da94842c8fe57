package daybreak.command.content;

import daybreak.schema.content.FlashcardId;
import daybreak.schema.platform.Refusal;

/** A flashcard that is referred to does not exist. */
public final class FlashcardIsUnknown extends Refusal {

  public FlashcardIsUnknown(FlashcardId flashcard) {
    super("There is no flashcard " + flashcard + ".");
  }
}

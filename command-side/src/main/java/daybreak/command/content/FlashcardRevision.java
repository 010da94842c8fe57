package daybreak.command.content;

import daybreak.schema.content.FlashcardCommand.ReviseFlashcard;
import daybreak.schema.content.FlashcardId;
import daybreak.schema.input.FieldReader;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A flashcard's next version. */
record FlashcardRevision(
    @Nullable String cardType,
    @Nullable String front,
    @Nullable String back,
    @Nullable List<@Nullable String> tags)
    implements FlashcardInput {

  ReviseFlashcard command(FlashcardId flashcard) {
    FieldReader input = new FieldReader();
    return input.valid(new ReviseFlashcard(flashcard, content(input)));
  }
}

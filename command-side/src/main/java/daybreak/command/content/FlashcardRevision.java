package daybreak.command.content;

import daybreak.schema.content.FlashcardCommand.ReviseFlashcard;
import daybreak.schema.content.FlashcardId;
import daybreak.schema.document.Field;
import daybreak.schema.input.FieldReader;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A flashcard's next version.
 *
 * @param keepsState whether it mends a mistake, so that the state stays
 */
record FlashcardRevision(
    @Nullable String cardType,
    @Nullable String front,
    @Nullable String back,
    @Nullable List<@Nullable String> tags,
    @Field(example = "true") @Nullable Boolean keepsState)
    implements FlashcardInput {

  ReviseFlashcard command(FlashcardId flashcard) {
    FieldReader input = new FieldReader();
    return input.valid(
        new ReviseFlashcard(flashcard, content(input), Boolean.TRUE.equals(keepsState)));
  }
}

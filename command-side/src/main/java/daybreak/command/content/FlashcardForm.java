package daybreak.command.content;

import daybreak.command.platform.Input;
import daybreak.schema.content.FlashcardCommand.AuthorFlashcard;
import daybreak.schema.content.FlashcardId;
import daybreak.schema.content.TopicId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A flashcard to be authored. */
record FlashcardForm(
    @Nullable String id,
    @Nullable String topicId,
    @Nullable String cardType,
    @Nullable String front,
    @Nullable String back,
    @Nullable List<@Nullable String> tags)
    implements FlashcardInput {

  AuthorFlashcard command() {
    Input input = new Input();
    return input.valid(
        new AuthorFlashcard(
            new FlashcardId(input.idOrNew("id", id)),
            new TopicId(input.id("topicId", topicId)),
            content(input)));
  }
}

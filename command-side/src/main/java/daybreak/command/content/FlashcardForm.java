package daybreak.command.content;

import daybreak.schema.content.FlashcardCommand.AuthorFlashcard;
import daybreak.schema.content.FlashcardId;
import daybreak.schema.content.TopicId;
import daybreak.schema.document.Field;
import daybreak.schema.document.Sample;
import daybreak.schema.input.FieldReader;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A flashcard to be authored. */
record FlashcardForm(
    @Field(as = UUID.class) @Nullable String id,
    @Field(required = true, as = UUID.class, example = Sample.TOPIC) @Nullable String topicId,
    @Nullable String cardType,
    @Nullable String front,
    @Nullable String back,
    @Nullable List<@Nullable String> tags)
    implements FlashcardInput {

  AuthorFlashcard command() {
    FieldReader input = new FieldReader();
    return input.valid(
        new AuthorFlashcard(
            new FlashcardId(input.idOrNew("id", id)),
            new TopicId(input.id("topicId", topicId)),
            content(input)));
  }
}

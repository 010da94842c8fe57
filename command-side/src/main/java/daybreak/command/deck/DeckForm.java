package daybreak.command.deck;

import daybreak.schema.content.SubjectId;
import daybreak.schema.deck.DeckCommand.CreateDeck;
import daybreak.schema.deck.DeckId;
import daybreak.schema.document.Field;
import daybreak.schema.document.Sample;
import daybreak.schema.input.FieldReader;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A deck to be created. */
record DeckForm(
    @Field(as = UUID.class) @Nullable String id,
    @Field(required = true, as = UUID.class, example = Sample.SUBJECT) @Nullable String subjectId,
    @Field(
            required = true,
            most = FieldReader.TITLE,
            least = 1,
            example = "More words of astronomy")
        @Nullable String title) {

  CreateDeck command() {
    FieldReader input = new FieldReader();
    return input.valid(
        new CreateDeck(
            new DeckId(input.idOrNew("id", id)),
            new SubjectId(input.id("subjectId", subjectId)),
            input.title("title", title)));
  }
}

package daybreak.command.deck;

import daybreak.command.platform.Input;
import daybreak.schema.content.SubjectId;
import daybreak.schema.deck.DeckCommand.CreateDeck;
import daybreak.schema.deck.DeckId;
import org.jspecify.annotations.Nullable;

/** A deck to be created. */
record DeckForm(@Nullable String id, @Nullable String subjectId, @Nullable String title) {

  CreateDeck command() {
    Input input = new Input();
    return input.valid(
        new CreateDeck(
            new DeckId(input.idOrNew("id", id)),
            new SubjectId(input.id("subjectId", subjectId)),
            input.title("title", title)));
  }
}

package daybreak.command.deck;

import daybreak.command.platform.Input;
import daybreak.schema.content.FlashcardId;
import daybreak.schema.deck.DeckCommand.FillDeck;
import daybreak.schema.deck.DeckId;
import daybreak.schema.platform.Field;
import daybreak.schema.platform.Sample;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** All the cards that a deck is to hold from now on, in their order. */
record CardsForm(
    @Field(
            required = true,
            as = UUID.class,
            most = DeckCards.MOST,
            example = "[\"" + Sample.FLASHCARD + "\"]")
        @Nullable List<@Nullable String> cardIds) {

  FillDeck command(DeckId deck) {
    Input input = new Input();
    return input.valid(
        new FillDeck(
            deck,
            DeckCards.read(
                input,
                "cardIds",
                cardIds,
                (field, card) -> new FlashcardId(input.id(field, card)))));
  }
}

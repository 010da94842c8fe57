package daybreak.command.deck;

import daybreak.schema.content.FlashcardId;
import daybreak.schema.deck.DeckCommand.FillDeck;
import daybreak.schema.deck.DeckId;
import daybreak.schema.document.Field;
import daybreak.schema.document.Sample;
import daybreak.schema.input.FieldReader;
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
    FieldReader input = new FieldReader();
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

package daybreak.command.imports.bank;

import daybreak.command.deck.DeckCards;
import daybreak.schema.command.Command;
import daybreak.schema.content.FlashcardId;
import daybreak.schema.deck.DeckCommand.CreateDeck;
import daybreak.schema.deck.DeckCommand.FillDeck;
import daybreak.schema.deck.DeckId;
import daybreak.schema.document.Field;
import daybreak.schema.input.FieldReader;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A deck, with all its cards if it names any.
 *
 * @param cards the external ids of its flashcards, in their order
 */
record DeckLine(
    @Nullable String id,
    @Nullable String subjectId,
    @Nullable String subject,
    @Field(required = true, least = 1, most = FieldReader.TITLE, example = "The night sky")
        @Nullable String title,
    @Field(most = DeckCards.MOST, each = BankLine.ID) @Nullable List<@Nullable String> cards)
    implements BankLine, InSubject {

  static final String TYPE = "deck";

  @Override
  public BankItem item() {
    FieldReader input = new FieldReader();
    DeckId deck = new DeckId(BankLine.id(input, "deck", "id", id));
    SubjectPlace place = place(input);
    String words = input.title("title", title);
    List<Command> then = cards == null ? List.of() : List.of(filling(input, deck, cards));
    return input.valid(
        new BankItem(
            TYPE,
            deck.value(),
            places -> new CreateDeck(deck, places.subject(place), words),
            then));
  }

  private static FillDeck filling(
      FieldReader input, DeckId deck, List<@Nullable String> externalIds) {
    return new FillDeck(
        deck,
        DeckCards.read(
            input,
            "cards",
            externalIds,
            (field, card) -> new FlashcardId(BankLine.id(input, "flashcard", field, card))));
  }
}

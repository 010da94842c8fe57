package daybreak.command.deck;

import daybreak.schema.content.FlashcardId;
import daybreak.schema.input.FieldReader;
import daybreak.schema.problem.Code;
import java.util.HashSet;
import java.util.List;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** The cards that are to fill a deck, and the rules that they keep. */
public final class DeckCards {

  public static final int MOST = 5_000;

  private DeckCards() {}

  /**
   * Reads a list of cards.
   *
   * @param card makes one given card's id, under the name of its field
   */
  public static List<FlashcardId> read(
      FieldReader input,
      String field,
      @Nullable List<@Nullable String> given,
      BiFunction<String, @Nullable String, FlashcardId> card) {
    if (given == null) {
      input.missing(field);
    }
    List<FlashcardId> cards = input.list(field, given, MOST, card);
    if (new HashSet<>(cards).size() < cards.size()) {
      input.refuse(field, Code.TWICE, "must not hold a card twice");
    }
    return cards;
  }
}

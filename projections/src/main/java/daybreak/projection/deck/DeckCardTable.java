package daybreak.projection.deck;

import static java.util.Objects.requireNonNull;

import daybreak.schema.content.FlashcardId;
import daybreak.schema.sql.Database;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** The table of each deck's cards. */
final class DeckCardTable {

  private final Database database;

  DeckCardTable(Database database) {
    this.database = database;
  }

  /** Makes the table hold the cards of these decks, each of which knows its cards. */
  void write(List<DeckRow> decks) {
    if (!decks.isEmpty()) {
      List<Place> places = places(decks);
      removeOthers(decks, places);
      put(places);
    }
  }

  private static List<Place> places(List<DeckRow> decks) {
    List<Place> places = new ArrayList<>();
    for (DeckRow deck : decks) {
      int ordinal = 0;
      for (FlashcardId card : requireNonNull(deck.cards())) {
        places.add(new Place(deck.id(), card.value(), ++ordinal));
      }
    }
    return places;
  }

  private void removeOthers(List<DeckRow> decks, List<Place> places) {
    database
        .call(DeckSql.REMOVE_OTHER_CARDS)
        .column("decks", "uuid", decks, DeckRow::id)
        .column("deck_id", "uuid", places, Place::deck)
        .column("card_id", "uuid", places, Place::card)
        .update();
  }

  private void put(List<Place> places) {
    if (!places.isEmpty()) {
      database
          .call(DeckSql.PUT_CARDS)
          .column("deck_id", "uuid", places, Place::deck)
          .column("card_id", "uuid", places, Place::card)
          .column("ordinal", "int", places, Place::ordinal)
          .update();
    }
  }

  private record Place(UUID deck, UUID card, int ordinal) {}
}

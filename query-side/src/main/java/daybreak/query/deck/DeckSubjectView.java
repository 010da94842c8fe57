package daybreak.query.deck;

import daybreak.query.paging.PageKey;
import daybreak.schema.sql.Row;
import java.util.UUID;

/**
 * A subject that has decks.
 *
 * @param cards of all its decks; a card of two decks counts twice, here and where it is due
 * @param due how many cards are due now
 */
record DeckSubjectView(UUID id, String title, int decks, int cards, int due) {

  static DeckSubjectView of(Row row) {
    return new DeckSubjectView(
        row.uuid("id"),
        row.text("title"),
        row.intValue("decks"),
        row.intValue("cards"),
        row.intValue("due"));
  }

  PageKey place() {
    return PageKey.of(id);
  }
}

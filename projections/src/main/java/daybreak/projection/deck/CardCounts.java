package daybreak.projection.deck;

import daybreak.projection.platform.Change;
import daybreak.schema.sql.Call;
import daybreak.schema.sql.Database;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * What changes where a card begins or ceases to be validated: what is due, for everyone who has
 * studied it, and how many cards its decks have.
 */
final class CardCounts {

  private final Database database;

  CardCounts(Database database) {
    this.database = database;
  }

  /**
   * Applies a batch whose cards and decks have been written, before its studies are.
   *
   * @param filled decks whose cards have changed: they are counted anew
   * @return differences to the numbers of cards of subjects
   */
  List<Map.Entry<UUID, Integer>> apply(List<Change<CardRow>> cards, Set<UUID> filled) {
    List<CardRow> turned = cards.stream().filter(CardCounts::hasTurned).map(Change::after).toList();
    changeStudies(turned, filled);
    return Stream.concat(addToDecks(turned, filled).stream(), recount(filled).stream()).toList();
  }

  private static boolean hasTurned(Change<CardRow> card) {
    CardRow before = card.before();
    return card.after().validated() != (before != null && before.validated());
  }

  private void changeStudies(List<CardRow> turned, Set<UUID> filled) {
    if (!turned.isEmpty()) {
      database
          .call(CardSql.CHANGE_STUDIES)
          .column("card_id", "uuid", turned, CardRow::id)
          .column("validated", "boolean", turned, CardRow::validated)
          .array("recomputed", "uuid", filled)
          .update();
    }
  }

  private List<Map.Entry<UUID, Integer>> addToDecks(List<CardRow> turned, Set<UUID> filled) {
    return turned.isEmpty()
        ? List.of()
        : differences(
            database
                .call(CardSql.ADD_TO_DECKS)
                .column("card_id", "uuid", turned, CardRow::id)
                .column("difference", "int", turned, card -> card.validated() ? 1 : -1)
                .array("recounted", "uuid", filled));
  }

  private List<Map.Entry<UUID, Integer>> recount(Set<UUID> filled) {
    return filled.isEmpty()
        ? List.of()
        : differences(database.call(CardSql.RECOUNT_DECKS).array("decks", "uuid", filled));
  }

  private static List<Map.Entry<UUID, Integer>> differences(Call call) {
    return call.list(row -> Map.entry(row.uuid("subject_id"), row.intValue("cards")));
  }
}

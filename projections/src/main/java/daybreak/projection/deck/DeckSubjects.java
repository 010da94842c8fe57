package daybreak.projection.deck;

import daybreak.projection.platform.Change;
import daybreak.schema.sql.Database;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/** How many decks and cards of decks each subject has, kept by differences. */
final class DeckSubjects {

  private final Database database;

  DeckSubjects(Database database) {
    this.database = database;
  }

  /**
   * Applies a batch.
   *
   * @param cards differences to the numbers of cards
   */
  void apply(List<Change<DeckRow>> decks, List<Map.Entry<UUID, Integer>> cards) {
    Map<UUID, Difference> differences = new TreeMap<>();
    for (Change<DeckRow> deck : decks) {
      Difference created = new Difference(deck.before() == null ? 1 : 0, 0);
      differences.merge(deck.after().subject(), created, Difference::plus);
    }
    cards.forEach(more ->
        differences.merge(more.getKey(), new Difference(0, more.getValue()), Difference::plus));
    differences.values().removeIf(Difference::isNone);
    if (!differences.isEmpty()) {
      var rows = differences.entrySet();
      database
          .call(DeckFigureSql.ADD_TO_SUBJECTS)
          .column("subject_id", "uuid", rows, Map.Entry::getKey)
          .column("decks", "int", rows, row -> row.getValue().decks())
          .column("cards", "int", rows, row -> row.getValue().cards())
          .update();
    }
  }

  private record Difference(int decks, int cards) {

    boolean isNone() {
      return decks == 0 && cards == 0;
    }

    Difference plus(Difference other) {
      return new Difference(decks + other.decks, cards + other.cards);
    }
  }
}

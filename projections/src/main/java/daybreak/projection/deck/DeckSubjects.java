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

  void apply(List<Change<DeckRow>> decks) {
    Map<UUID, Difference> differences = new TreeMap<>();
    for (Change<DeckRow> deck : decks) {
      DeckRow before = deck.before();
      differences.merge(
          deck.after().subject(),
          new Difference(
              before == null ? 1 : 0,
              deck.after().cardCount() - (before == null ? 0 : before.cardCount())),
          Difference::plus);
    }
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

    Difference plus(Difference other) {
      return new Difference(decks + other.decks, cards + other.cards);
    }
  }
}

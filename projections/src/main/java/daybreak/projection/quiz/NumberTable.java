package daybreak.projection.quiz;

import daybreak.schema.sql.Database;
import daybreak.schema.sql.NamedQuery;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** The table of the questions' numbers. */
final class NumberTable {

  private final Database database;

  NumberTable(Database database) {
    this.database = database;
  }

  /**
   * The questions' numbers; one without gets the next.
   *
   * @param questions in the order in which the log names them
   */
  Map<UUID, Integer> of(Set<UUID> questions) {
    Map<UUID, Integer> numbers = HashMap.newHashMap(questions.size());
    read(QuizSql.NUMBERS, questions, numbers);
    List<UUID> without =
        questions.stream().filter(question -> !numbers.containsKey(question)).toList();
    if (!without.isEmpty()) {
      read(QuizSql.GIVE_NUMBERS, without, numbers);
    }
    return numbers;
  }

  private void read(NamedQuery statement, Collection<UUID> ids, Map<UUID, Integer> into) {
    database
        .call(statement)
        .array("question_id", "uuid", ids)
        .list(row -> Map.entry(row.uuid("question_id"), row.intValue("number")))
        .forEach(entry -> into.put(entry.getKey(), entry.getValue()));
  }
}

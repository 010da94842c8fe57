package daybreak.projection.learner;

import daybreak.projection.platform.Change;
import daybreak.schema.sql.Database;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** How many learners each time zone has, kept by differences. */
final class ZoneTable {

  private final Database database;

  ZoneTable(Database database) {
    this.database = database;
  }

  /** Counts learners who are new to a zone, and no longer those who have left it. */
  void count(List<Change<LearnerRow>> changes) {
    Map<String, Long> differences = new TreeMap<>();
    for (Change<LearnerRow> change : changes) {
      differences.merge(change.after().timeZone(), 1L, Long::sum);
      LearnerRow before = change.before();
      if (before != null) {
        differences.merge(before.timeZone(), -1L, Long::sum);
      }
    }
    differences.values().removeIf(difference -> difference == 0);
    if (!differences.isEmpty()) {
      add(List.copyOf(differences.entrySet()));
    }
  }

  private void add(List<Map.Entry<String, Long>> differences) {
    database
        .call(LearnerSql.COUNT_ZONES)
        .column("time_zone", "text", differences, Map.Entry::getKey)
        .column("difference", "bigint", differences, Map.Entry::getValue)
        .update();
  }
}

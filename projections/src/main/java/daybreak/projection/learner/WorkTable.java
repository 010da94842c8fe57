package daybreak.projection.learner;

import daybreak.schema.following.LoggedEvent;
import daybreak.schema.sql.Call;
import daybreak.schema.sql.Database;
import daybreak.schema.sql.NamedQuery;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What learners have done, by when: items of plans complete themselves by it. */
final class WorkTable {

  private final Database database;

  WorkTable(Database database) {
    this.database = database;
  }

  /** Adds what events tell that have not been applied before. */
  void add(List<LoggedEvent> events) {
    Map<Work.Key, Work> last = new TreeMap<>(Work.Key.ORDER);
    events.stream()
        .flatMap(logged -> Work.of(logged).stream())
        .forEach(work -> last.put(work.key(), work));
    takeBack(last.values().stream().filter(Work::isTakenBack).toList());
    write(last.values().stream().filter(work -> !work.isTakenBack()).toList());
  }

  private void write(Collection<Work> works) {
    if (!works.isEmpty()) {
      call(WorkSql.ADD, works)
          .column("amount", "int", works, Work::amount)
          .column("position", "bigint", works, Work::position)
          .update();
    }
  }

  private void takeBack(Collection<Work> works) {
    if (!works.isEmpty()) {
      call(WorkSql.TAKE_BACK, works).update();
    }
  }

  private Call call(NamedQuery statement, Collection<Work> works) {
    return database
        .call(statement)
        .column("learner_id", "uuid", works, work -> work.key().learner())
        .column("at", "timestamptz", works, work -> work.key().at())
        .column("work_id", "uuid", works, work -> work.key().work())
        .column("about_id", "uuid", works, work -> work.key().about());
  }
}

package daybreak.projection.pasttest;

import daybreak.projection.learner.Activity;
import daybreak.projection.learner.ActivityDays;
import daybreak.projection.platform.Change;
import daybreak.projection.platform.TableGroup;
import daybreak.schema.following.LoggedEvent;
import daybreak.schema.sql.Database;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The tables of tests, running, past and abandoned, and of their questions. */
public final class PastTestTables implements TableGroup<Activity> {

  private final TestFold tests;
  private final SlotTable slots;
  private final ActivityDays days;

  public PastTestTables(Database database) {
    this.tests = new TestFold(database);
    this.slots = new SlotTable(database);
    this.days = new ActivityDays(database);
  }

  @Override
  public List<String> tables() {
    return List.of(
        "running_test",
        "past_test",
        "past_test_place",
        "abandoned_test",
        "test_figures",
        "test_slot");
  }

  @Override
  public Set<Class<?>> events() {
    return tests.events();
  }

  @Override
  public List<Activity> project(List<LoggedEvent> batch) {
    List<Change<TestRow>> changes = tests.project(batch);
    slots.project(batch, fresh(changes));
    days.add(batch, changes);
    return changes.stream().map(Change::after).flatMap(PastTestTables::activities).toList();
  }

  private static Set<UUID> fresh(List<Change<TestRow>> changes) {
    return changes.stream()
        .filter(change -> change.before() == null)
        .map(change -> change.after().id())
        .collect(Collectors.toSet());
  }

  private static Stream<Activity> activities(TestRow row) {
    TestOutcome outcome = row.outcome();
    return outcome == null ? Stream.of() : outcome.activities(row.learner()).stream();
  }
}

package daybreak.projection.plan;

import daybreak.projection.learner.Activity;
import daybreak.projection.platform.Change;
import daybreak.projection.platform.TableGroup;
import daybreak.schema.following.LoggedEvent;
import daybreak.schema.sql.Database;
import java.util.List;
import java.util.Set;

/** The table of plans, and the list of those that lanes are to make. */
public final class PlanTables implements TableGroup<Activity> {

  private final Database database;
  private final PlanFold plans;

  public PlanTables(Database database) {
    this.database = database;
    this.plans = new PlanFold(database);
  }

  @Override
  public List<String> tables() {
    return List.of("daily_plan");
  }

  @Override
  public Set<Class<?>> events() {
    return plans.events();
  }

  @Override
  public List<Activity> project(List<LoggedEvent> batch) {
    List<Change<PlanRow>> changes = plans.project(batch);
    request(changes.stream().filter(PlanTables::isToBeMade).toList());
    forget(changes.stream().filter(PlanTables::isMade).toList());
    return List.of();
  }

  private void request(List<Change<PlanRow>> requested) {
    if (!requested.isEmpty()) {
      database
          .call(PlanSql.REQUEST)
          .column("plan_id", "uuid", requested, change -> change.after().id())
          .column("awaited", "boolean", requested, change -> change.after().awaited())
          .column("learner_id", "uuid", requested, change -> change.after().learner())
          .column("date", "date", requested, change -> change.after().date())
          .column("requested_at", "timestamptz", requested, Change::at)
          .update();
    }
  }

  private void forget(List<Change<PlanRow>> made) {
    if (!made.isEmpty()) {
      database
          .call(PlanSql.FORGET)
          .column("plans", "uuid", made, change -> change.after().id())
          .update();
    }
  }

  private static boolean isToBeMade(Change<PlanRow> change) {
    return change.after().made() == null;
  }

  private static boolean isMade(Change<PlanRow> change) {
    PlanRow before = change.before();
    return change.after().made() != null && before != null && before.made() == null;
  }
}

package daybreak.projection.plan;

import daybreak.projection.learner.Activity;
import daybreak.projection.platform.TableGroup;
import daybreak.schema.following.LoggedEvent;
import daybreak.schema.sql.Database;
import java.util.List;
import java.util.Set;

/** The table of plans. */
public final class PlanTables implements TableGroup<Activity> {

  private final PlanFold plans;

  public PlanTables(Database database) {
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
    var _ = plans.project(batch);
    return List.of();
  }
}

package daybreak.projection.learner;

import daybreak.projection.platform.TableGroup;
import daybreak.schema.following.LoggedEvent;
import daybreak.schema.sql.Database;
import java.util.List;
import java.util.Set;

/** The tables of learners, of the zones that they live in, and of what they did on their days. */
public final class LearnerTables implements TableGroup<Activity> {

  private final LearnerFold learners;
  private final ZoneTable zones;
  private final ActivityDays days;

  public LearnerTables(Database database) {
    this.learners = new LearnerFold(database);
    this.zones = new ZoneTable(database);
    this.days = new ActivityDays(database);
  }

  @Override
  public List<String> tables() {
    return List.of("activity_day", "learner", "learner_zone", "time_zone", "work_done");
  }

  @Override
  public Set<Class<?>> events() {
    return learners.events();
  }

  /** What is done from then on is done in the zone of the settings, whenever they are applied. */
  @Override
  public void announce(List<LoggedEvent> batch) {
    days.settle(batch);
  }

  @Override
  public List<Activity> project(List<LoggedEvent> batch) {
    days.settle(batch);
    zones.count(learners.project(batch));
    return List.of();
  }
}

package daybreak.projection.learner;

import daybreak.projection.platform.TableGroup;
import daybreak.schema.following.LoggedEvent;
import daybreak.schema.sql.Database;
import java.util.List;
import java.util.Set;

/** The tables of learners and of the zones that they live in. */
public final class LearnerTables implements TableGroup<Activity> {

  private final LearnerFold learners;
  private final ZoneTable zones;

  public LearnerTables(Database database) {
    this.learners = new LearnerFold(database);
    this.zones = new ZoneTable(database);
  }

  @Override
  public List<String> tables() {
    return List.of("learner", "time_zone");
  }

  @Override
  public Set<Class<?>> events() {
    return learners.events();
  }

  @Override
  public List<Activity> project(List<LoggedEvent> batch) {
    zones.count(learners.project(batch));
    return List.of();
  }
}

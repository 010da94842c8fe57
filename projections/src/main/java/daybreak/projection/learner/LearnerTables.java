package daybreak.projection.learner;

import daybreak.schema.following.Happening;
import daybreak.schema.sql.Database;
import java.util.List;
import java.util.Set;

/** The tables of learners and of the zones that they live in. */
public final class LearnerTables implements TableGroup {

  private final LearnerFold learners;
  private final ZoneTable zones;

  public LearnerTables(Database database) {
    this.learners = new LearnerFold(database);
    this.zones = new ZoneTable(database);
  }

  @Override
  public Set<Class<?>> events() {
    return learners.events();
  }

  @Override
  public List<Activity> project(List<Happening> happenings) {
    zones.count(learners.project(happenings));
    return List.of();
  }
}

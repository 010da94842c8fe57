package daybreak.projection.learner;

import daybreak.projection.platform.Happening;
import daybreak.schema.sql.Database;
import java.util.List;
import java.util.Set;

/** The table of learners. */
public final class LearnerTables implements TableGroup {

  private final LearnerFold learners;

  public LearnerTables(Database database) {
    this.learners = new LearnerFold(database);
  }

  @Override
  public Set<Class<?>> events() {
    return learners.events();
  }

  @Override
  public List<Activity> project(List<Happening> happenings) {
    var _ = learners.project(happenings);
    return List.of();
  }
}

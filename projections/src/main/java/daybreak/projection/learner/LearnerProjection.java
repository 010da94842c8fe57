package daybreak.projection.learner;

import daybreak.projection.platform.Projection;
import daybreak.projection.platform.TableGroup;
import daybreak.schema.sql.Database;
import java.util.List;

/** Everything that learners' pages are made of, but for the bank itself. */
public final class LearnerProjection {

  /** The name of its token and its schema. */
  public static final String NAME = "learner";

  private LearnerProjection() {}

  /** The groups of tables given, and the progress that they add up to. */
  public static Projection<Activity> of(Database database, List<TableGroup<Activity>> groups) {
    return new Projection<>(NAME, groups, new TopicProgress(database));
  }
}

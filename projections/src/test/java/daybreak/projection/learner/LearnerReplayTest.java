package daybreak.projection.learner;

import daybreak.projection.testing.ReadTables;
import daybreak.projection.testing.ReplayContract;
import daybreak.schema.testing.TestDatabase;

class LearnerReplayTest extends ReplayContract {

  LearnerReplayTest(TestDatabase database) {
    super(
        database,
        ReadTables.LEARNERS,
        ReadTables.TIME_ZONES,
        ReadTables.LEARNER_ZONES,
        ReadTables.ACTIVITY_DAYS,
        ReadTables.WORK_DONE,
        ReadTables.TOPIC_PROGRESS);
  }
}

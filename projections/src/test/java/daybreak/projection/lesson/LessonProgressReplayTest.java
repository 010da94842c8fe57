package daybreak.projection.lesson;

import daybreak.projection.testing.ReadTables;
import daybreak.projection.testing.ReplayContract;
import daybreak.schema.testing.TestDatabase;

class LessonProgressReplayTest extends ReplayContract {

  LessonProgressReplayTest(TestDatabase database) {
    super(database, ReadTables.LEARNER_LESSONS, ReadTables.MOVED_LESSONS);
  }
}

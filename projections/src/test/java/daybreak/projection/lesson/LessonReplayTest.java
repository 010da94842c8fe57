package daybreak.projection.lesson;

import daybreak.projection.testing.ReadTables;
import daybreak.projection.testing.ReplayContract;
import daybreak.schema.testing.TestDatabase;

class LessonReplayTest extends ReplayContract {

  LessonReplayTest(TestDatabase database) {
    super(database, ReadTables.LESSONS);
  }
}

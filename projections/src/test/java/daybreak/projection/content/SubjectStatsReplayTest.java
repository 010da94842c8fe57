package daybreak.projection.content;

import daybreak.projection.testing.ReadTables;
import daybreak.projection.testing.ReplayContract;
import daybreak.schema.testing.TestDatabase;

class SubjectStatsReplayTest extends ReplayContract {

  SubjectStatsReplayTest(TestDatabase database) {
    super(database, ReadTables.SUBJECTS, ReadTables.SUBJECT_STATS);
  }
}

package daybreak.projection.content;

import daybreak.projection.testing.ReadTables;
import daybreak.projection.testing.ReplayContract;
import daybreak.schema.testing.TestDatabase;

class ExerciseReplayTest extends ReplayContract {

  ExerciseReplayTest(TestDatabase database) {
    super(database, ReadTables.EXERCISES);
  }
}

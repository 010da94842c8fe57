package daybreak.projection.pasttest;

import daybreak.projection.testing.ReadTables;
import daybreak.projection.testing.ReplayContract;
import daybreak.schema.testing.TestDatabase;

class TestReplayTest extends ReplayContract {

  TestReplayTest(TestDatabase database) {
    super(
        database,
        ReadTables.RUNNING_TESTS,
        ReadTables.PAST_TESTS,
        ReadTables.PAST_TEST_PLACES,
        ReadTables.ABANDONED_TESTS,
        ReadTables.TEST_FIGURES,
        ReadTables.TEST_SLOTS);
  }
}

package daybreak.projection.plan;

import daybreak.projection.testing.ReadTables;
import daybreak.projection.testing.ReplayContract;
import daybreak.schema.testing.TestDatabase;

class PlanReplayTest extends ReplayContract {

  PlanReplayTest(TestDatabase database) {
    super(database, ReadTables.DAILY_PLANS);
  }
}

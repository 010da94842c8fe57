package daybreak.projection.content;

import daybreak.projection.testing.ReadTables;
import daybreak.projection.testing.ReplayContract;
import daybreak.schema.testing.TestDatabase;

class ListedReplayTest extends ReplayContract {

  ListedReplayTest(TestDatabase database) {
    super(database, ReadTables.LISTED);
  }
}

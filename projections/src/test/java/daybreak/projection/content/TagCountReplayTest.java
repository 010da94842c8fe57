package daybreak.projection.content;

import daybreak.projection.testing.ReadTables;
import daybreak.projection.testing.ReplayContract;
import daybreak.schema.testing.TestDatabase;

class TagCountReplayTest extends ReplayContract {

  TagCountReplayTest(TestDatabase database) {
    super(database, ReadTables.TAG_COUNTS);
  }
}

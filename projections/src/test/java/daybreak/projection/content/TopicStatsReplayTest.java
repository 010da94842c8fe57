package daybreak.projection.content;

import daybreak.projection.testing.ReadTables;
import daybreak.projection.testing.ReplayContract;
import daybreak.schema.testing.TestDatabase;

class TopicStatsReplayTest extends ReplayContract {

  TopicStatsReplayTest(TestDatabase database) {
    super(database, ReadTables.TOPICS, ReadTables.TOPIC_STATS);
  }
}

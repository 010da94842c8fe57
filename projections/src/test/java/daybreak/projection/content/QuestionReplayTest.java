package daybreak.projection.content;

import daybreak.projection.testing.ReadTables;
import daybreak.projection.testing.ReplayContract;
import daybreak.schema.testing.TestDatabase;

class QuestionReplayTest extends ReplayContract {

  QuestionReplayTest(TestDatabase database) {
    super(database, ReadTables.QUESTIONS, ReadTables.QUESTION_TAGS);
  }
}

package daybreak.projection.quiz;

import daybreak.projection.testing.ReadTables;
import daybreak.projection.testing.ReplayContract;
import daybreak.schema.testing.TestDatabase;

class QuizReplayTest extends ReplayContract {

  QuizReplayTest(TestDatabase database) {
    super(
        database,
        ReadTables.QUESTION_NUMBERS,
        ReadTables.POOLED_QUESTIONS,
        ReadTables.POOLS,
        ReadTables.LEARNER_POOLS);
  }
}

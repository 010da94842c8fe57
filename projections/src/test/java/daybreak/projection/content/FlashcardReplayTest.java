package daybreak.projection.content;

import daybreak.projection.testing.ReadTables;
import daybreak.projection.testing.ReplayContract;
import daybreak.schema.testing.TestDatabase;

class FlashcardReplayTest extends ReplayContract {

  FlashcardReplayTest(TestDatabase database) {
    super(database, ReadTables.FLASHCARDS, ReadTables.FLASHCARD_TAGS);
  }
}

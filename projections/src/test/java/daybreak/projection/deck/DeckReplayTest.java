package daybreak.projection.deck;

import daybreak.projection.testing.ReadTables;
import daybreak.projection.testing.ReplayContract;
import daybreak.schema.testing.TestDatabase;

class DeckReplayTest extends ReplayContract {

  DeckReplayTest(TestDatabase database) {
    super(
        database,
        ReadTables.DECKS,
        ReadTables.DECK_CARDS,
        ReadTables.DECK_SUBJECTS,
        ReadTables.CARD_STUDIES,
        ReadTables.LEARNER_DECKS);
  }
}

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
        ReadTables.CARDS,
        ReadTables.CARD_STUDIES,
        ReadTables.CARD_NUMBERS,
        ReadTables.CARD_BLOCKS,
        ReadTables.LEARNER_CARD_BLOCKS,
        ReadTables.LEARNER_DECKS);
  }
}

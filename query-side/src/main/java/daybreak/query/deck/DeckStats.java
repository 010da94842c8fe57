package daybreak.query.deck;

import java.util.List;

/** The statistics of the decks asked for, in the order asked; unknown ones are left out. */
record DeckStats(List<DeckView> items) {}

package daybreak.query.deck;

import daybreak.query.gateway.LearnerQuery;
import java.util.UUID;

/** Asks for a deck with its cards, the same for every caller. */
record FindAuthoredDeck(UUID id) implements LearnerQuery<WholeDeckView> {}

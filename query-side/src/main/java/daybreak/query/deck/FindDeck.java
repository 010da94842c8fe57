package daybreak.query.deck;

import daybreak.query.gateway.LearnerQuery;
import java.util.UUID;

/** Asks for a deck with what the caller has studied of it. */
record FindDeck(UUID id) implements LearnerQuery<DeckView> {}

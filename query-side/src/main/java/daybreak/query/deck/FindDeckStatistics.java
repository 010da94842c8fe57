package daybreak.query.deck;

import daybreak.query.gateway.LearnerQuery;
import java.util.List;
import java.util.UUID;

/**
 * Asks what the caller has studied of some decks.
 *
 * @param ids in the order of the answer
 */
record FindDeckStatistics(List<UUID> ids) implements LearnerQuery<DeckStats> {}

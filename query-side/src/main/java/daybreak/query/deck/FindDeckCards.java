package daybreak.query.deck;

import daybreak.query.gateway.LearnerQuery;
import daybreak.query.paging.Page;
import daybreak.query.paging.Paging;
import java.util.UUID;

/** Asks for the cards of a deck that are ready to be studied, in their order. */
record FindDeckCards(UUID deck, Paging paging) implements LearnerQuery<Page<DeckCardView>> {}

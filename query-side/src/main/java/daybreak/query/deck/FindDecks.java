package daybreak.query.deck;

import daybreak.query.gateway.LearnerQuery;
import daybreak.query.paging.Page;
import daybreak.query.paging.PageQuery;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Asks for decks in the order of their titles.
 *
 * @param subjectId only those of this subject
 */
record FindDecks(@Nullable UUID subjectId, @Nullable Integer limit, @Nullable String cursor)
    implements PageQuery, LearnerQuery<Page<DeckView>> {}

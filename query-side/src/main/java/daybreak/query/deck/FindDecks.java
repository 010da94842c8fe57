package daybreak.query.deck;

import daybreak.query.platform.PageQuery;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Asks for decks in the order of their titles.
 *
 * @param subjectId only those of this subject
 */
record FindDecks(@Nullable UUID subjectId, @Nullable Integer limit, @Nullable String cursor)
    implements PageQuery {}

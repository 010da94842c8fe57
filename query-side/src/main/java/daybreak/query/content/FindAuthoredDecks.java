package daybreak.query.content;

import daybreak.query.gateway.LearnerQuery;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Asks for decks as their authors see them, what was changed last first.
 *
 * @param subjectId only those of this subject
 * @param q only those whose titles have all these words; of more than 1,000 that have them any
 *     1,000 are looked through, and the page says so
 * @param changedSince only those changed at this moment or later
 */
record FindAuthoredDecks(
    @Nullable UUID subjectId,
    @Nullable String q,
    @Nullable String changedSince,
    @Nullable Integer limit,
    @Nullable String cursor)
    implements ChangedQuery, LearnerQuery<ListedPage<ListedDeckView>> {}

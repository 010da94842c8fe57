package daybreak.query.deck;

import daybreak.query.gateway.LearnerQuery;
import daybreak.query.paging.Page;
import daybreak.query.paging.PageQuery;
import org.jspecify.annotations.Nullable;

/** Asks for the subjects that have decks. */
record FindDeckSubjects(@Nullable Integer limit, @Nullable String cursor)
    implements PageQuery, LearnerQuery<Page<DeckSubjectView>> {}

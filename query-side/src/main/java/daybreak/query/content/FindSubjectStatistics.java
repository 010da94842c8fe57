package daybreak.query.content;

import daybreak.query.gateway.ContentQuery;
import daybreak.query.paging.PageQuery;
import org.jspecify.annotations.Nullable;

/** Asks how much each subject holds. */
record FindSubjectStatistics(@Nullable Integer limit, @Nullable String cursor)
    implements PageQuery, ContentQuery<ContentStatsPage> {}

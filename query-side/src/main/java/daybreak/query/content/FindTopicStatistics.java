package daybreak.query.content;

import daybreak.query.gateway.ContentQuery;
import daybreak.query.paging.Paging;
import java.util.UUID;

/** Asks how much each topic of a subject holds. */
record FindTopicStatistics(UUID subject, Paging paging) implements ContentQuery<ContentStatsPage> {}

package daybreak.query.pasttest;

import daybreak.query.gateway.LearnerQuery;
import daybreak.query.paging.PageQuery;
import daybreak.schema.document.Field;
import org.jspecify.annotations.Nullable;

/**
 * Asks for past tests, newest first, by a cursor or by a page's number.
 *
 * @param page the page's number, from 1; not beside a cursor
 */
record FindPastTests(
    @Nullable Integer limit, @Nullable String cursor, @Field(least = 1) @Nullable Integer page)
    implements PageQuery, LearnerQuery<PastTestPage> {}

package daybreak.query.pasttest;

import daybreak.query.gateway.LearnerQuery;
import daybreak.query.paging.PageQuery;
import daybreak.schema.document.Field;
import daybreak.schema.input.Values;
import daybreak.schema.pasttest.TestMode;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Asks for past tests, newest first, by a cursor or by a page's number, narrowed by all that is
 * given.
 *
 * @param mode only those that were taken in this way
 * @param subjectId only those with a question of this subject
 * @param from only those completed at this moment or later
 * @param to only those completed before this moment
 * @param page the page's number, from 1; not beside a cursor
 */
record FindPastTests(
    @Nullable TestMode mode,
    @Nullable UUID subjectId,
    @Field(as = Instant.class, example = "2026-01-02T03:04:05Z") @Nullable String from,
    @Field(as = Instant.class, example = "2026-02-02T03:04:05Z") @Nullable String to,
    @Nullable Integer limit,
    @Nullable String cursor,
    @Field(least = 1, most = Values.MOST_NUMBER) @Nullable Integer page)
    implements PageQuery, LearnerQuery<PastTestPage> {}

package daybreak.query.operation;

import daybreak.query.gateway.LearnerQuery;
import daybreak.query.paging.Page;
import daybreak.query.paging.PageQuery;
import org.jspecify.annotations.Nullable;

/**
 * Asks for parked events, those of one aggregate together and in their order.
 *
 * @param projection only those of this one
 */
record FindDeadLetters(
    @Nullable FollowerName projection, @Nullable Integer limit, @Nullable String cursor)
    implements PageQuery, LearnerQuery<Page<DeadLetterView>> {}

package daybreak.query.operation;

import daybreak.query.gateway.LearnerQuery;
import daybreak.query.paging.Page;
import daybreak.query.paging.PageQuery;
import org.jspecify.annotations.Nullable;

/** Asks for plans that were given up, the longest ago first. */
record FindParkedPlans(@Nullable Integer limit, @Nullable String cursor)
    implements PageQuery, LearnerQuery<Page<ParkedPlanView>> {}

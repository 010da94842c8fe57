package daybreak.query.pasttest;

import daybreak.query.gateway.LearnerQuery;
import daybreak.query.paging.Page;
import daybreak.query.paging.PageQuery;
import org.jspecify.annotations.Nullable;

/** Asks for the caller's running tests, newest first. */
record FindRunningTests(@Nullable Integer limit, @Nullable String cursor)
    implements PageQuery, LearnerQuery<Page<RunningTestView>> {}

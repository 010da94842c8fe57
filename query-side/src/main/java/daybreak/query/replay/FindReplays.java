package daybreak.query.replay;

import daybreak.query.gateway.LearnerQuery;
import daybreak.query.paging.Page;
import daybreak.query.paging.PageQuery;
import daybreak.schema.replay.ReplayView;
import org.jspecify.annotations.Nullable;

/** Asks for replays, the newest first. */
record FindReplays(@Nullable Integer limit, @Nullable String cursor)
    implements PageQuery, LearnerQuery<Page<ReplayView>> {}

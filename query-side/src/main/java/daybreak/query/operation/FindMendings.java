package daybreak.query.operation;

import daybreak.query.gateway.LearnerQuery;
import daybreak.query.paging.Page;
import daybreak.query.paging.PageQuery;
import daybreak.schema.operation.MendingView;
import org.jspecify.annotations.Nullable;

/** Asks for what operators have had done, the newest first. */
record FindMendings(@Nullable Integer limit, @Nullable String cursor)
    implements PageQuery, LearnerQuery<Page<MendingView>> {}

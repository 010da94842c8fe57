package daybreak.query.exports;

import daybreak.query.gateway.LearnerQuery;
import daybreak.query.paging.Page;
import daybreak.query.paging.PageQuery;
import daybreak.schema.exports.ExportView;
import org.jspecify.annotations.Nullable;

/** Asks for the exports that there are, the newest first. */
record FindExports(@Nullable Integer limit, @Nullable String cursor)
    implements PageQuery, LearnerQuery<Page<ExportView>> {}

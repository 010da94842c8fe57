package daybreak.query.content;

import daybreak.query.gateway.ContentQuery;
import daybreak.query.paging.Page;
import daybreak.query.paging.PageQuery;
import org.jspecify.annotations.Nullable;

/** Asks for subjects in the order of their titles. */
record FindSubjects(@Nullable Integer limit, @Nullable String cursor)
    implements PageQuery, ContentQuery<Page<TitleView>> {}

package daybreak.query.pasttest;

import daybreak.query.platform.PageQuery;
import org.jspecify.annotations.Nullable;

/**
 * Asks for past tests, newest first, by a cursor or by a page's number.
 *
 * @param page from 1
 */
record FindPastTests(@Nullable Integer limit, @Nullable String cursor, @Nullable Integer page)
    implements PageQuery {}

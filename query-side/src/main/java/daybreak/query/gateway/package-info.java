/**
 * The one way out: a query is answered by one reader's handler on the one query bus, once the
 * tables it reads include what its asker may expect. Nothing here knows HTTP or a word of one
 * capability. A query's name begins with Find. Every query has one handler.
 */
@NullMarked
package daybreak.query.gateway;

import org.jspecify.annotations.NullMarked;

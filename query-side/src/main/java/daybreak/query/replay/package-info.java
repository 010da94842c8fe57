/**
 * What analysts and operators read of replays: how each stands, and its tables, page by page. Which
 * tables there are is known by the database alone.
 */
@NullMarked
package daybreak.query.replay;

import org.jspecify.annotations.NullMarked;

/**
 * The read side: each capability's readers and the HTTP they answer, put together by {@link
 * daybreak.query.QuerySide}. Nothing here writes, sends a command or sees the event store.
 */
@NullMarked
package daybreak.query;

import org.jspecify.annotations.NullMarked;

/**
 * The read side: each capability's queries, their readers, which are Axon query handlers, and the
 * HTTP that asks them, put together by {@link daybreak.query.QuerySide}. Nothing here writes or
 * sees the event store; a single command is sent, for today's plan where there is none yet.
 */
@NullMarked
package daybreak.query;

import org.jspecify.annotations.NullMarked;

/**
 * The read side: each capability's queries, their readers, which are Axon query handlers, and the
 * HTTP that asks them, put together by {@link daybreak.query.QuerySide}. No reader but those of
 * events and of listeners sees the event store. Of an event that is parked, operators are told what
 * the log says at its position. Nothing is written here, and one command is sent: for today's plan
 * where there is none yet. The module query stands on schema alone.
 */
@NullMarked
package daybreak.query;

import org.jspecify.annotations.NullMarked;

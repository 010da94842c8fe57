/**
 * The event store on PostgreSQL: how events are named, serialised, appended in one order for the
 * whole cluster, and read back by aggregate or by position. Every tier reads it; only the command
 * side and sagas append.
 */
@NullMarked
package daybreak.schema.eventstore;

import org.jspecify.annotations.NullMarked;

/**
 * The read side: each capability's readers and the HTTP they answer, put together by {@link
 * daybreak.query.QuerySide}. No reader sees the event store. Nothing is written here, and one
 * command is sent: by whoever asks for a plan that there is not yet. The module query stands on
 * schema alone.
 */
@NullMarked
package daybreak.query;

import org.jspecify.annotations.NullMarked;

/**
 * What analysts and operators ask of replays, over HTTP: a request becomes a row, and so does each
 * wish that follows, which a worker does. No aggregate is here, nothing is appended to the log, and
 * no read table is written.
 */
@NullMarked
package daybreak.command.replay;

import org.jspecify.annotations.NullMarked;

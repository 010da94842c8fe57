/**
 * What operators have mended, over HTTP: a request becomes a row, which a worker does what it says
 * of. No aggregate is here, and nothing is appended to the log.
 */
@NullMarked
package daybreak.command.operation;

import org.jspecify.annotations.NullMarked;

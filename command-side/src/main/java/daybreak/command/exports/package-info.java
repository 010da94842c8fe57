/**
 * What analysts ask for of the log as a whole, over HTTP: a request becomes a row, which a worker
 * writes files for. No aggregate is here, and nothing is appended to the log.
 */
@NullMarked
package daybreak.command.exports;

import org.jspecify.annotations.NullMarked;

/**
 * Events become read tables here: the wiring of the processors that a worker runs. Nothing in this
 * module sends commands or is called by a reader.
 */
@NullMarked
package daybreak.projection;

import org.jspecify.annotations.NullMarked;

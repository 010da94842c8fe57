/**
 * Events become read tables here: the wiring of the processors that a worker runs. Projections send
 * no commands. No reader calls them. The module projection stands on schema alone.
 */
@NullMarked
package daybreak.projection;

import org.jspecify.annotations.NullMarked;

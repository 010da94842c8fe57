/**
 * Processes that take time: what reacts to events with commands and deadlines, such as preparing
 * the daily plans before each midnight. A saga holds ids and deadlines; no HTTP and no read table
 * lives here. The module saga stands on schema alone.
 */
@NullMarked
package daybreak.saga;

import org.jspecify.annotations.NullMarked;

/** How plans come to be before they are asked for: their list, lanes, planner and rollovers. */
@NullMarked
package daybreak.saga.plan;

import org.jspecify.annotations.NullMarked;

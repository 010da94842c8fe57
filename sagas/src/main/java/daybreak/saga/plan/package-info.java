/** How plans come to be before they are asked for: the planner, its lanes, and rollovers. */
@NullMarked
package daybreak.saga.plan;

import org.jspecify.annotations.NullMarked;

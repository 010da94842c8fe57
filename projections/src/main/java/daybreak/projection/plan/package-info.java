/** The read tables of daily plans, and the list of those that are still to be made. */
@NullMarked
package daybreak.projection.plan;

import org.jspecify.annotations.NullMarked;

/** The read table of daily plans. */
@NullMarked
package daybreak.projection.plan;

import org.jspecify.annotations.NullMarked;

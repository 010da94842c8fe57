@NullMarked
package daybreak.projection.plan;

import org.jspecify.annotations.NullMarked;

@NullMarked
package daybreak.projection.quiz;

import org.jspecify.annotations.NullMarked;

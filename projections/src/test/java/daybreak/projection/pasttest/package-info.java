@NullMarked
package daybreak.projection.pasttest;

import org.jspecify.annotations.NullMarked;

@NullMarked
package daybreak.projection.replay;

import org.jspecify.annotations.NullMarked;

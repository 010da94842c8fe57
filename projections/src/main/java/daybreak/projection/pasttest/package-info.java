/** The read tables of tests, running and past. */
@NullMarked
package daybreak.projection.pasttest;

import org.jspecify.annotations.NullMarked;

/** The read table of lessons; the bank's statistics count them as well. */
@NullMarked
package daybreak.projection.lesson;

import org.jspecify.annotations.NullMarked;

/** How tests come to their end at their deadlines, whether anybody asks or not. */
@NullMarked
package daybreak.saga.pasttest;

import org.jspecify.annotations.NullMarked;

/**
 * Reads of the caller's own tests, running and past. A right answer is read only where the learner
 * may know it.
 */
@NullMarked
package daybreak.query.pasttest;

import org.jspecify.annotations.NullMarked;

/** What made-up learners have done in the past. */
@NullMarked
package daybreak.load.learner;

import org.jspecify.annotations.NullMarked;

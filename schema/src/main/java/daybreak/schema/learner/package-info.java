/** Learners: who they are to a plan, and what they have set. */
@NullMarked
package daybreak.schema.learner;

import org.jspecify.annotations.NullMarked;

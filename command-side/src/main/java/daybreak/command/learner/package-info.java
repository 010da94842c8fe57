/** Learners: their settings, and the import of what they did before. */
@NullMarked
package daybreak.command.learner;

import org.jspecify.annotations.NullMarked;

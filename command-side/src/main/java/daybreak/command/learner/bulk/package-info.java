/** The import of what learners did before they came, line by line. */
@NullMarked
package daybreak.command.learner.bulk;

import org.jspecify.annotations.NullMarked;

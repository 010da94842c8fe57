@NullMarked
package daybreak.command.learner.bulk;

import org.jspecify.annotations.NullMarked;

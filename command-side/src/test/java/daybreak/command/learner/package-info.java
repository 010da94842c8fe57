@NullMarked
package daybreak.command.learner;

import org.jspecify.annotations.NullMarked;

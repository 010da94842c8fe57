@NullMarked
package daybreak.command.quiz;

import org.jspecify.annotations.NullMarked;

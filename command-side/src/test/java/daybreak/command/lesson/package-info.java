@NullMarked
package daybreak.command.lesson;

import org.jspecify.annotations.NullMarked;

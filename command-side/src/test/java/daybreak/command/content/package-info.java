@NullMarked
package daybreak.command.content;

import org.jspecify.annotations.NullMarked;

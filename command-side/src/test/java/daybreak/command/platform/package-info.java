@NullMarked
package daybreak.command.platform;

import org.jspecify.annotations.NullMarked;

@NullMarked
package daybreak.command.pasttest;

import org.jspecify.annotations.NullMarked;

/** The assembly of the command side; the capabilities live in the packages below. */
@NullMarked
package daybreak.command;

import org.jspecify.annotations.NullMarked;

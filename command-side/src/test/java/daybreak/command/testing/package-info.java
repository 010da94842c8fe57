/** The command side as it is assembled, on a database of its own, for tests. */
@NullMarked
package daybreak.command.testing;

import org.jspecify.annotations.NullMarked;

/** What lives here. */
@NullMarked
package daybreak.command;

import org.jspecify.annotations.NullMarked;

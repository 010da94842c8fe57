/** What lives here. */
@NullMarked
package daybreak.app;

import org.jspecify.annotations.NullMarked;

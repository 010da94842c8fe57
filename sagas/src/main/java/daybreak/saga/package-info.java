/** What lives here. */
@NullMarked
package daybreak.saga;

import org.jspecify.annotations.NullMarked;

/** What lives here. */
@NullMarked
package daybreak.projection;

import org.jspecify.annotations.NullMarked;

/** What lives here. */
@NullMarked
package daybreak.load;

import org.jspecify.annotations.NullMarked;

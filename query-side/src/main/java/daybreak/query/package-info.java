/** What lives here. */
@NullMarked
package daybreak.query;

import org.jspecify.annotations.NullMarked;

/** Who calls, and which role may call what. */
@NullMarked
package daybreak.app.security;

import org.jspecify.annotations.NullMarked;

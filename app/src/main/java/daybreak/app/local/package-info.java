/**
 * What makes a developer's machine comfortable: tokens without an identity provider, a clock that
 * can be moved, a small bank to look at. Nothing in this package exists outside the profile {@code
 * local}.
 */
@NullMarked
package daybreak.app.local;

import org.jspecify.annotations.NullMarked;

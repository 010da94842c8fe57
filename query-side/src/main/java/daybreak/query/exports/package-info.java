/**
 * What analysts read of exports: how far each is, its manifest, and its files. Which file is meant
 * is told by the manifest, never by a path that a caller makes up.
 */
@NullMarked
package daybreak.query.exports;

import org.jspecify.annotations.NullMarked;

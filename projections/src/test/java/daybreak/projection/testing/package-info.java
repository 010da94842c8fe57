/** Histories of a bank, and a processor that projects them on a real database. */
@NullMarked
package daybreak.projection.testing;

import org.jspecify.annotations.NullMarked;

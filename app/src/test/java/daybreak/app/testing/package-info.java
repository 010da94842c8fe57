/** The real application, started for tests, and a plain client of its HTTP. */
@NullMarked
package daybreak.app.testing;

import org.jspecify.annotations.NullMarked;

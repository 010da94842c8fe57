/**
 * Rows of real numbers, for tests of what statements cost: each module loads those that its tables
 * need, and nothing here is checked.
 */
@NullMarked
package daybreak.schema.scale;

import org.jspecify.annotations.NullMarked;

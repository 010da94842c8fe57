/** The files of ops, held against the product that they deploy. */
@NullMarked
package daybreak.app.ops;

import org.jspecify.annotations.NullMarked;

/** The rules of the house, held against every class of every module. */
@NullMarked
package daybreak.app.rules;

import org.jspecify.annotations.NullMarked;

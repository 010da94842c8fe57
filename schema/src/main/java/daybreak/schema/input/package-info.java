/**
 * What a value given by others may be: the one reader of each kind of value (text, id, date,
 * instant, number, JSON), strict and bounded. Rules of the domain never live here.
 */
@NullMarked
package daybreak.schema.input;

import org.jspecify.annotations.NullMarked;

/**
 * What is done once in the whole cluster when it is due, by whichever worker takes it: deadlines of
 * sagas, and what recurs. Nothing here knows what is done.
 */
@NullMarked
package daybreak.schema.upkeep;

import org.jspecify.annotations.NullMarked;

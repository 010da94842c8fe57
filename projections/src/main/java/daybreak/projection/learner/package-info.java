/**
 * The learner projection: what learners do, and what of the bank they study by. Its tables refer to
 * each other, so one token tells how fresh they all are; it reads no table of another projection.
 */
@NullMarked
package daybreak.projection.learner;

import org.jspecify.annotations.NullMarked;

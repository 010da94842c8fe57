/** Reads of the caller's own settings and progress. */
@NullMarked
package daybreak.query.learner;

import org.jspecify.annotations.NullMarked;

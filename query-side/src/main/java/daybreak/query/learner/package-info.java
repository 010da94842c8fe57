/** Reads of the caller's own settings, progress, and days of activity with the streak. */
@NullMarked
package daybreak.query.learner;

import org.jspecify.annotations.NullMarked;

/** Tests that a learner takes, from the first question shown to the review. */
@NullMarked
package daybreak.schema.pasttest;

import org.jspecify.annotations.NullMarked;

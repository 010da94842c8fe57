/** Quizzes: questions drawn at random for a learner. */
@NullMarked
package daybreak.schema.quiz;

import org.jspecify.annotations.NullMarked;

/** Quizzes: drawing questions at random, and keeping what was drawn. */
@NullMarked
package daybreak.command.quiz;

import org.jspecify.annotations.NullMarked;

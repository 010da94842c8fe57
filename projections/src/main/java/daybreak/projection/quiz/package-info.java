/** The read tables that quizzes are drawn from: pools of question numbers, and no page. */
@NullMarked
package daybreak.projection.quiz;

import org.jspecify.annotations.NullMarked;

package daybreak.command.pasttest;

import daybreak.schema.problem.Code;
import daybreak.schema.problem.Refusal;
import daybreak.schema.quiz.QuizId;

/** A test needs a question. */
final class QuizIsEmpty extends Refusal {

  QuizIsEmpty(QuizId quiz) {
    super(Code.QUIZ_IS_EMPTY, "Quiz " + quiz + " has no question.");
  }
}

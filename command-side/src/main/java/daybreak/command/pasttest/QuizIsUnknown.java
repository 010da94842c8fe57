package daybreak.command.pasttest;

import daybreak.schema.problem.Code;
import daybreak.schema.problem.Refusal;
import daybreak.schema.quiz.QuizId;

/** A test can only be made of a quiz that its learner has drawn. */
final class QuizIsUnknown extends Refusal {

  QuizIsUnknown(QuizId quiz) {
    super(Code.QUIZ_IS_UNKNOWN, "There is no quiz " + quiz + ".");
  }
}

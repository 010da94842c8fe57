package daybreak.command.quiz;

import daybreak.schema.content.QuestionId;
import daybreak.schema.content.QuestionType;
import daybreak.schema.pasttest.ShownQuestion;
import daybreak.schema.quiz.QuizId;
import java.util.List;

/**
 * A quiz as its learner sees it: never an answer.
 *
 * @param available how many questions meet the criteria
 * @param shortfall how many questions fewer there are than requested
 */
record QuizView(
    QuizId quizId, int requested, int available, int shortfall, List<QuizQuestionView> questions) {

  static QuizView of(QuizId quiz, int requested, int available, List<ShownQuestion> questions) {
    return new QuizView(
        quiz,
        requested,
        available,
        requested - questions.size(),
        questions.stream().map(QuizQuestionView::of).toList());
  }

  /** A question without its answer. */
  record QuizQuestionView(
      QuestionId id, int version, QuestionType type, String text, List<String> choices) {

    static QuizQuestionView of(ShownQuestion question) {
      return new QuizQuestionView(
          question.question(),
          question.version(),
          question.content().type(),
          question.content().text(),
          question.content().choices());
    }
  }
}

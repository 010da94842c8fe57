package daybreak.command.quiz;

import daybreak.schema.event.ExternalId;
import daybreak.schema.event.Json;
import daybreak.schema.learner.LearnerId;
import daybreak.schema.pasttest.ShownQuestion;
import daybreak.schema.quiz.QuestionVersion;
import daybreak.schema.quiz.QuizCommand.KeepQuiz;
import daybreak.schema.quiz.QuizCriteria;
import daybreak.schema.quiz.QuizId;
import java.util.List;

/**
 * What was drawn for a learner.
 *
 * @param available how many questions it was drawn from
 * @param questions in the order drawn
 */
record Drawn(
    LearnerId learner,
    QuizCriteria criteria,
    long seed,
    int available,
    List<ShownQuestion> questions) {

  KeepQuiz command() {
    return new KeepQuiz(id(), learner, criteria, seed, available, versions());
  }

  QuizView view() {
    return QuizView.of(id(), criteria.count(), available, questions);
  }

  /** Made of all there is to the quiz, so that the same one has the same id. */
  private QuizId id() {
    var all = new Identity(learner, criteria, seed, available, versions());
    return new QuizId(ExternalId.uuid("quiz", Json.mapper().writeValueAsString(all)));
  }

  private List<QuestionVersion> versions() {
    return questions.stream()
        .map(question -> new QuestionVersion(question.question(), question.version()))
        .toList();
  }

  private record Identity(
      LearnerId learner,
      QuizCriteria criteria,
      long seed,
      int available,
      List<QuestionVersion> questions) {}
}

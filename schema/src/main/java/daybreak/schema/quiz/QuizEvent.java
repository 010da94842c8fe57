package daybreak.schema.quiz;

import daybreak.schema.event.Event;
import daybreak.schema.event.WireName;
import daybreak.schema.learner.LearnerId;
import java.util.List;

/** What can happen to a quiz. */
public sealed interface QuizEvent extends Event {

  QuizId quiz();

  LearnerId learner();

  /**
   * A quiz was drawn.
   *
   * @param seed what the draw was made with
   * @param available how many questions it was drawn from
   * @param questions in the order drawn
   */
  @WireName("quiz.quiz-drawn")
  record QuizDrawn(
      QuizId quiz,
      LearnerId learner,
      QuizCriteria criteria,
      long seed,
      int available,
      List<QuestionVersion> questions)
      implements QuizEvent {}
}

package daybreak.schema.quiz;

import daybreak.schema.command.Command;
import daybreak.schema.command.Target;
import daybreak.schema.learner.LearnerId;
import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** What can be asked of a quiz. */
public sealed interface QuizCommand extends Command {

  /** What it is asked of. */
  QuizId quiz();

  @Override
  default Target target() {
    return new Target("quiz", quiz().value());
  }

  /** Keeps what was drawn, so that a test can be made of it; the same again changes nothing. */
  record KeepQuiz(
      @TargetAggregateIdentifier QuizId quiz,
      LearnerId learner,
      QuizCriteria criteria,
      long seed,
      int available,
      List<QuestionVersion> questions)
      implements QuizCommand {}
}

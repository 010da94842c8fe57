package daybreak.schema.lesson;

import daybreak.schema.command.Command;
import daybreak.schema.command.Target;
import daybreak.schema.learner.LearnerId;
import java.time.Instant;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** What can be asked of a learner's progress through a lesson. */
public sealed interface LessonProgressCommand extends Command {

  /** What it is asked of. */
  LessonId lesson();

  @Override
  default Target target() {
    return new Target("lesson", lesson().value());
  }

  /**
   * How far the learner has come in the lesson.
   *
   * @param percent 0 to 100
   */
  record ReportProgress(
      @TargetAggregateIdentifier LessonProgressId progress,
      LearnerId learner,
      LessonId lesson,
      Instant at,
      int percent)
      implements LessonProgressCommand {}
}

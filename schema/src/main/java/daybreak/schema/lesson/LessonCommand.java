package daybreak.schema.lesson;

import daybreak.schema.command.Command;
import daybreak.schema.command.Target;
import daybreak.schema.content.TopicId;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/** What can be asked of a lesson. */
public sealed interface LessonCommand extends Command {

  /** What it is asked of. */
  LessonId lesson();

  @Override
  default Target target() {
    return new Target("lesson", lesson().value());
  }

  record AuthorLesson(
      @TargetAggregateIdentifier LessonId lesson, TopicId topic, LessonContent content)
      implements LessonCommand {}

  record ReviseLesson(@TargetAggregateIdentifier LessonId lesson, LessonContent content)
      implements LessonCommand {}

  record PublishLesson(@TargetAggregateIdentifier LessonId lesson) implements LessonCommand {}

  record RetireLesson(@TargetAggregateIdentifier LessonId lesson, @Nullable String reason)
      implements LessonCommand {}

  /** Puts it in another topic, of whatever subject. */
  record MoveLesson(@TargetAggregateIdentifier LessonId lesson, TopicId topic)
      implements LessonCommand {}

  record RestoreLesson(@TargetAggregateIdentifier LessonId lesson, @Nullable String reason)
      implements LessonCommand {}
}

package daybreak.schema.content;

import daybreak.schema.command.Command;
import daybreak.schema.command.Target;
import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/** What can be asked of an exercise. */
public sealed interface ExerciseCommand extends Command {

  /** What it is asked of. */
  ExerciseId exercise();

  @Override
  default Target target() {
    return new Target("exercise", exercise().value());
  }

  record AddExercise(
      @TargetAggregateIdentifier ExerciseId exercise,
      TopicId topic,
      String title,
      List<Asset> assets)
      implements ExerciseCommand {}

  record ReviseExercise(
      @TargetAggregateIdentifier ExerciseId exercise, String title, List<Asset> assets)
      implements ExerciseCommand {}

  /** Puts it in another topic, of whatever subject. */
  record MoveExercise(@TargetAggregateIdentifier ExerciseId exercise, TopicId topic)
      implements ExerciseCommand {}

  record RetireExercise(@TargetAggregateIdentifier ExerciseId exercise, @Nullable String reason)
      implements ExerciseCommand {}
}

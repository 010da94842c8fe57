package daybreak.schema.content;

import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/** What can be asked of an exercise. */
public sealed interface ExerciseCommand {

  record AddExercise(
      @TargetAggregateIdentifier ExerciseId exercise,
      TopicId topic,
      String title,
      List<Asset> assets)
      implements ExerciseCommand {}

  record RetireExercise(@TargetAggregateIdentifier ExerciseId exercise, @Nullable String reason)
      implements ExerciseCommand {}
}

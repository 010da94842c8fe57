package daybreak.schema.content;

import daybreak.schema.event.Event;
import daybreak.schema.event.WireName;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What can happen to an exercise. */
public sealed interface ExerciseEvent extends Event {

  ExerciseId exercise();

  @WireName("content.exercise-added")
  record ExerciseAdded(
      ExerciseId exercise, SubjectId subject, TopicId topic, String title, List<Asset> assets)
      implements ExerciseEvent {}

  /** What it shows is new; an exercise has no versions that anything refers to. */
  @WireName("content.exercise-revised")
  record ExerciseRevised(ExerciseId exercise, String title, List<Asset> assets)
      implements ExerciseEvent {}

  /** It belongs to another topic now. */
  @WireName("content.exercise-moved")
  record ExerciseMoved(ExerciseId exercise, SubjectId subject, TopicId topic)
      implements ExerciseEvent {}

  @WireName("content.exercise-retired")
  record ExerciseRetired(ExerciseId exercise, @Nullable String reason) implements ExerciseEvent {}
}

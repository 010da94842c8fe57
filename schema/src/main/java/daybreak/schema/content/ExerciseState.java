package daybreak.schema.content;

import daybreak.schema.input.Worded;

/** The life of an exercise: {@code active -> retired}. */
public enum ExerciseState implements Worded {
  ACTIVE,
  RETIRED
}

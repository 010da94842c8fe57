package daybreak.command.content;

import daybreak.schema.content.ExerciseId;
import daybreak.schema.problem.Code;
import daybreak.schema.problem.Refusal;

/** A retired exercise stays as it is. */
final class ExerciseIsRetired extends Refusal {

  ExerciseIsRetired(ExerciseId exercise) {
    super(Code.EXERCISE_IS_RETIRED, "Exercise " + exercise + " is retired.");
  }
}

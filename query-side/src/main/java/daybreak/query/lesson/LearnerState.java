package daybreak.query.lesson;

import daybreak.schema.input.Worded;
import org.jspecify.annotations.Nullable;

/** How a lesson stands for a learner. */
enum LearnerState implements Worded {
  NEW,
  STARTED,
  DONE;

  private static final int ALL = 100;

  /** The state that a percentage means; without one the lesson was never begun. */
  static LearnerState at(@Nullable Integer percent) {
    if (percent == null) {
      return NEW;
    }
    return percent == ALL ? DONE : STARTED;
  }
}

package daybreak.projection.learner;

import daybreak.schema.pasttest.TestResult;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a learner did on a day, or a difference to it.
 *
 * @param millis the time taken, as far as it is known
 */
record Day(int answered, int correct, int reviews, int lessons, long millis) {

  /** A lesson that is done. */
  static final Day LESSON = new Day(0, 0, 0, 1, 0);

  /** A review that counts no longer; its time was spent. */
  static final Day UNDONE = new Day(0, 0, -1, 0, 0);

  /** A review of a card. */
  static Day review(@Nullable Long millis) {
    return new Day(0, 0, 1, 0, known(millis));
  }

  /** The answers of a test. */
  static Day of(List<TestResult> results) {
    return new Day(
        (int) results.stream().filter(result -> result.chosen() != null).count(),
        (int) results.stream().filter(TestResult::answeredRightly).count(),
        0,
        0,
        results.stream().mapToLong(result -> known(result.millis())).sum());
  }

  private static long known(@Nullable Long millis) {
    return millis == null ? 0 : millis;
  }

  Day plus(Day other) {
    return new Day(
        answered + other.answered,
        correct + other.correct,
        reviews + other.reviews,
        lessons + other.lessons,
        millis + other.millis);
  }
}

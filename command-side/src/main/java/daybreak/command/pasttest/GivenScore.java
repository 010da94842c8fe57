package daybreak.command.pasttest;

import daybreak.schema.pasttest.TestCommand.PastAnswer;
import daybreak.schema.problem.Code;
import daybreak.schema.problem.InvalidInput.Violation;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A percentage that an import gives beside the answers that it should be of. */
final class GivenScore {

  private static final int HUNDRED = 100;

  /** Beyond so many places a fraction in binary is not what its author reckoned. */
  private static final int PLACES = 6;

  private GivenScore() {}

  /** What is wrong with a score, if anything, beside its answers. */
  static Optional<Violation> fault(@Nullable Double score, List<PastAnswer> answers) {
    if (score == null || answers.isEmpty()) {
      return Optional.empty();
    }
    long correct = answers.stream().filter(PastAnswer::correct).count();
    if (isOf(score, correct, answers.size())) {
      return Optional.empty();
    }
    String message =
        "must be left out, or what the questions come to: " + correct + " of " + answers.size();
    return Optional.of(new Violation("scorePercent", message, Code.CONFLICTING));
  }

  /** Whether it is the share of right answers, rounded up or down to as many places as it has. */
  static boolean isOf(double score, long correct, int questions) {
    BigDecimal given = BigDecimal.valueOf(score).stripTrailingZeros();
    int places = Math.clamp(given.scale(), 0, PLACES);
    BigDecimal all = BigDecimal.valueOf(questions);
    BigDecimal off = given.multiply(all).subtract(BigDecimal.valueOf(HUNDRED * correct)).abs();
    return off.compareTo(all.scaleByPowerOfTen(-places)) < 0;
  }
}

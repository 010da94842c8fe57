package daybreak.command.quiz;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class RanksTest {

  /** Chi-square is above these with a probability of one in a thousand. */
  private static final double LIMIT_FOR_30_OUTCOMES = 58.30;

  private static final double LIMIT_FOR_35_OUTCOMES = 65.25;
  private static final double LIMIT_FOR_1000_OUTCOMES = 1_142.85;

  private static final int DRAWS = 35_000;

  @Test
  void every_ordered_pair_is_equally_likely() {
    Map<List<Integer>, Integer> seen = outcomes(6, 2, ranks -> ranks);
    assertThat(seen).hasSize(30);
    assertThat(chiSquare(seen)).isLessThan(LIMIT_FOR_30_OUTCOMES);
  }

  @Test
  void every_subset_is_equally_likely() {
    Map<List<Integer>, Integer> seen = outcomes(7, 3, ranks -> ranks.stream().sorted().toList());
    assertThat(seen).hasSize(35);
    assertThat(chiSquare(seen)).isLessThan(LIMIT_FOR_35_OUTCOMES);
  }

  @Test
  void every_question_of_a_large_bank_is_equally_likely() {
    Map<List<Integer>, Integer> seen =
        outcomes(113_900, 1, ranks -> List.of(ranks.getFirst() * 1_000 / 113_900));
    assertThat(seen).hasSize(1_000);
    assertThat(chiSquare(seen)).isLessThan(LIMIT_FOR_1000_OUTCOMES);
  }

  @Test
  void ranks_are_distinct_and_below_the_size_and_never_more_than_there_are() {
    for (int size : List.of(0, 1, 2, 19, 20, 21, 500)) {
      for (long seed = 0; seed < 50; seed++) {
        int[] ranks = Ranks.draw(seed, size, 20);
        assertThat(ranks).hasSize(Math.min(size, 20)).doesNotHaveDuplicates();
        assertThat(Arrays.stream(ranks)).allMatch(rank -> rank >= 0 && rank < size);
      }
    }
  }

  @Test
  void the_same_seed_draws_the_same_and_another_something_else() {
    for (long seed : List.of(0L, 1L, -1L, Long.MIN_VALUE, Long.MAX_VALUE)) {
      int[] ranks = Ranks.draw(seed, 100_000, 100);
      assertThat(Ranks.draw(seed, 100_000, 100)).isEqualTo(ranks);
      assertThat(Ranks.draw(seed + 1, 100_000, 100)).isNotEqualTo(ranks);
    }
  }

  private static Map<List<Integer>, Integer> outcomes(
      int size, int count, UnaryOperator<List<Integer>> outcome) {
    Map<List<Integer>, Integer> seen = new HashMap<>();
    LongStream.range(0, DRAWS)
        .mapToObj(seed -> IntStream.of(Ranks.draw(seed, size, count)).boxed().toList())
        .forEach(ranks -> seen.merge(outcome.apply(ranks), 1, Integer::sum));
    return seen;
  }

  private static double chiSquare(Map<List<Integer>, Integer> seen) {
    double expected = (double) DRAWS / seen.size();
    return seen.values().stream()
        .mapToDouble(times -> (times - expected) * (times - expected) / expected)
        .sum();
  }
}

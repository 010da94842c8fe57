package daybreak.load.old;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** A comparison is judged by how many times faster ours is, and a figure by its bound. */
final class ComparisonTest {

  @Test
  void is_met_by_the_ratio_wanted_and_by_no_less() {
    assertThat(comparison(500, 1, 500).verdict()).isEqualTo(">= 500x  met");
    assertThat(comparison(499, 1, 500).verdict()).isEqualTo(">= 500x  NOT met");
    assertThat(comparison(499, 1, 500).isMet()).isFalse();
  }

  @Test
  void without_a_goal_it_only_tells() {
    assertThat(comparison(1, 2, 0).isMet()).isTrue();
    assertThat(comparison(1, 2, 0).verdict()).isEmpty();
  }

  @Test
  void a_figure_may_be_as_much_as_its_bound() {
    assertThat(new Bounded("backends", 55, "", 55).verdict()).isEqualTo("<= 55  met");
    assertThat(new Bounded("backends", 56, "", 55).verdict()).isEqualTo("<= 55  NOT met");
    assertThat(Bounded.told("seconds", 1e9, "s").isMet()).isTrue();
    assertThat(Bounded.told("seconds", 1e9, "s").verdict()).isEmpty();
  }

  @Test
  void the_better_of_two_is_so_in_either_way() {
    Measured one = new Measured(cost(2), 9);
    Measured other = new Measured(cost(3), 8);

    assertThat(one.orBetter(other)).isEqualTo(new Measured(cost(2), 8));
    assertThat(other.orBetter(one)).isEqualTo(new Measured(cost(2), 8));
  }

  @Test
  void what_is_not_met_is_named() {
    Results results = new Results();
    results.add(comparison(1, 1, 100));
    results.add(comparison(200, 1, 100));
    results.add(new Bounded("failures", 1, "", 0));

    assertThat(results.notMet()).containsExactly("a page (SQL, warm)", "failures");
  }

  private static Comparison comparison(double old, double ours, double least) {
    return new Comparison("a page", "SQL, warm", cost(old), cost(ours), least);
  }

  private static Cost cost(double millis) {
    return new Cost(1, millis, 10, 20);
  }
}

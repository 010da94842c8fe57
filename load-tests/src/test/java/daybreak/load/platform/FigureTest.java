package daybreak.load.platform;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** A figure is judged by its goal, if it has one. */
final class FigureTest {

  @Test
  void none_may_be_more_than_its_goal() {
    assertThat(new Figure("calm", "other", 1, "", 0).isMet()).isFalse();
    assertThat(new Figure("calm", "recovery", 5.1, "s", 5).isMet()).isFalse();
    assertThat(new Figure("calm", "recovery", 5, "s", 5).isMet()).isTrue();
  }

  @Test
  void says_its_goal_and_whether_it_is_met() {
    assertThat(new Figure("calm", "other", 1, "", 0).verdict()).isEqualTo("= 0  NOT met");
    assertThat(new Figure("calm", "recovery", 2, "s", 5).verdict()).isEqualTo("<= 5  met");
  }

  @Test
  void a_goal_is_said_as_it_is_judged() {
    assertThat(new Figure("calm", "p99 beside", 1.3, "", 1.2).verdict())
        .isEqualTo("<= 1.2  NOT met");
  }

  @Test
  void without_a_goal_it_only_tells() {
    assertThat(Figure.told("calm", "p50", 1e9, "ms").isMet()).isTrue();
    assertThat(Figure.told("calm", "p50", 1e9, "ms").verdict()).isEmpty();
  }
}

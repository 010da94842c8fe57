package daybreak.schema.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class CostTest {

  private static final Cost RECORDED = Cost.parse("100 buffers, visits answer question");

  @Test
  void is_read_as_it_is_written() {
    assertThat(RECORDED).isEqualTo(Cost.of(100, List.of("question", "answer")));
    assertThat(RECORDED).hasToString("100 buffers, visits answer question");
    assertThat(Cost.parse(Cost.of(3, List.of()).toString())).isEqualTo(Cost.of(3, List.of()));
  }

  @Test
  void of_two_executions_is_the_most_of_both() {
    Cost other = Cost.of(90, List.of("subject"));

    assertThat(RECORDED.and(other))
        .isEqualTo(Cost.of(100, List.of("answer", "question", "subject")));
  }

  @Test
  void is_worse_where_it_is_a_fifth_more_or_visits_another_table() {
    assertThat(visiting(125, "question").isWorseThan(RECORDED)).isFalse();
    assertThat(visiting(126, "question").isWorseThan(RECORDED)).isTrue();
    assertThat(visiting(1, "subject").isWorseThan(RECORDED)).isTrue();
  }

  @Test
  void is_better_where_it_is_a_fifth_less_or_visits_fewer_tables() {
    assertThat(visiting(75, "answer", "question").isBetterThan(RECORDED)).isFalse();
    assertThat(visiting(74, "answer", "question").isBetterThan(RECORDED)).isTrue();
    assertThat(visiting(100, "question").isBetterThan(RECORDED)).isTrue();
  }

  @Test
  void that_is_recorded_anew_is_never_more() {
    assertThat(visiting(110, "question").within(RECORDED)).isEqualTo(visiting(100, "question"));
    assertThat(visiting(50, "question").within(RECORDED)).isEqualTo(visiting(50, "question"));
  }

  private static Cost visiting(long buffers, String... tables) {
    return Cost.of(buffers, List.of(tables));
  }
}

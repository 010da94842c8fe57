package daybreak.schema.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class CostTest {

  private static final Cost RECORDED = Cost.parse("100 buffers, visits answer question");
  private static final Cost OF_A_KEY = Cost.parse("4 buffers, visits question");
  private static final Upkeep READS = Upkeep.OF_READS;

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
    assertThat(visiting(125, "question").isWorseThan(RECORDED, READS)).isFalse();
    assertThat(visiting(126, "question").isWorseThan(RECORDED, READS)).isTrue();
    assertThat(visiting(1, "subject").isWorseThan(RECORDED, READS)).isTrue();
  }

  @Test
  void is_better_where_it_is_a_fifth_less_or_visits_fewer_tables() {
    assertThat(visiting(75, "answer", "question").isBetterThan(RECORDED, READS)).isFalse();
    assertThat(visiting(74, "answer", "question").isBetterThan(RECORDED, READS)).isTrue();
    assertThat(visiting(100, "question").isBetterThan(RECORDED, READS)).isTrue();
  }

  @Test
  void of_a_few_pages_is_worse_where_it_is_two_more() {
    assertThat(visiting(5, "question").isWorseThan(OF_A_KEY, READS)).isFalse();
    assertThat(visiting(6, "question").isWorseThan(OF_A_KEY, READS)).isTrue();
    assertThat(visiting(1, "question").isBetterThan(OF_A_KEY, READS)).isTrue();
  }

  @Test
  void of_a_write_of_a_few_pages_is_worse_where_it_is_some_more() {
    assertThat(visiting(9, "question").isWorseThan(OF_A_KEY, Upkeep.OF_WRITES)).isFalse();
    assertThat(visiting(10, "question").isWorseThan(OF_A_KEY, Upkeep.OF_WRITES)).isTrue();
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

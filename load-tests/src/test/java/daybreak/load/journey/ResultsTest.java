package daybreak.load.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Reads are compared within a minute, where there are enough of them. */
final class ResultsTest {

  private static final String READ = Reviewing.PAST_TESTS;
  private static final String BARE = SideBySide.BARE;

  @Test
  void the_worst_minute_is_judged_and_not_the_mean_of_all() {
    Results results =
        new Results(
            List.of(
                row(READ, 200, 1, 200, 9),
                row(BARE, 200, 1, 200, 9),
                row(READ, 200, 2, 200, 30),
                row(BARE, 200, 2, 200, 10)));

    assertThat(results.worstMinute(READ, 200, BARE)).hasValue(3);
  }

  @Test
  void a_minute_with_few_requests_says_nothing() {
    Results results =
        new Results(
            List.of(
                row(READ, 200, 1, Results.FEWEST - 1, 90),
                row(BARE, 200, 1, 600, 10),
                row(READ, 200, 2, 600, 90),
                row(BARE, 200, 2, Results.FEWEST - 1, 10)));

    assertThat(results.worstMinute(READ, 200, BARE)).isEmpty();
  }

  @Test
  void of_the_whole_time_few_are_enough() {
    Results results =
        new Results(List.of(row(READ, 202, Row.WHOLE, 1, 15), row(BARE, 200, Row.WHOLE, 1, 10)));

    assertThat(results.beside(READ, 202, BARE)).hasValue(1.5);
    assertThat(results.beside(READ, 200, BARE)).isEmpty();
  }

  @Test
  void statuses_are_counted_once_and_not_again_by_the_minute() {
    Results results =
        new Results(
            List.of(
                row(READ, 503, Row.WHOLE, 3, 10),
                row(READ, 503, 1, 2, 10),
                row(READ, 503, 2, 1, 10),
                row(BARE, 500, Row.WHOLE, 4, 10),
                row(BARE, 200, Row.WHOLE, 90, 10)));

    assertThat(results.count(status -> status >= 500)).isEqualTo(7);
    assertThat(results.whole()).extracting(Row::name).containsExactly(BARE);
    assertThat(results.otherwise()).extracting(Row::status).containsExactly(503, 500);
  }

  static Row row(String name, int status, int minute, long count, double p99) {
    return new Row(name, status, minute, count, p99 / 3, p99 / 2, p99, p99 * 2);
  }
}

package daybreak.load.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** Times count by the minute in which a request was sent, and not before or after the load. */
final class TimingsTest {

  private static final Pace PACE = new Pace(60, 10, 120, 5);

  private final long begun = System.nanoTime();
  private final Timings timings = new Timings(begun, PACE);

  @Test
  void a_request_counts_in_its_minute_and_in_the_whole() {
    sent(10, 200, 3);
    sent(69, 200, 5);
    sent(70, 200, 7);

    assertThat(timings.rows())
        .extracting(row -> row.minute() + ": " + row.count())
        .containsExactly(Row.WHOLE + ": 3", "1: 2", "2: 1");
  }

  @Test
  void the_warm_up_does_not_count_nor_what_is_sent_when_all_have_begun() {
    sent(9, 200, 3_000);
    sent(130, 200, 3);

    assertThat(timings.rows()).isEmpty();
  }

  @Test
  void an_answer_that_comes_after_the_load_counts_if_it_was_asked_for_before() {
    sent(129, 200, 9_000);

    assertThat(timings.rows()).extracting(Row::minute).containsExactly(Row.WHOLE, 2);
  }

  @Test
  void what_was_answered_otherwise_has_times_of_its_own() {
    sent(20, 200, 4);
    sent(20, 202, 40);
    sent(20, Asking.NONE, 400);

    List<Row> whole = timings.rows().stream().filter(Row::isWhole).toList();
    assertThat(whole)
        .extracting(row -> row.status() + ": " + Math.round(row.p99()))
        .containsExactly("0: 400", "200: 4", "202: 40");
  }

  @Test
  void half_are_as_fast_as_the_fiftieth_of_a_hundred() {
    for (int millis = 1; millis <= 100; millis++) {
      sent(20, 200, millis);
    }

    Row row = timings.rows().getFirst();
    assertThat(row.p50()).isBetween(49.9, 50.1);
    assertThat(row.p95()).isBetween(94.9, 95.1);
    assertThat(row.most()).isBetween(99.9, 100.1);
  }

  private void sent(int second, int status, int millis) {
    long at = begun + TimeUnit.SECONDS.toNanos(second);
    timings.answered("read", status, at, at + TimeUnit.MILLISECONDS.toNanos(millis));
  }
}

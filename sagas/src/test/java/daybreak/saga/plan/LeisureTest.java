package daybreak.saga.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** How long lanes rest for the time they have worked. */
class LeisureTest {

  private static final double AN_HOUR = Duration.ofHours(1).toMillis();
  private static final double MILLIS_PER_PLAN = 10;

  /** How often lanes look. */
  private static final double LOOK = 200;

  private final Leisure leisure = new Leisure(3, Duration.ofSeconds(20));

  @Test
  void there_is_most_rest_while_there_is_much_more_time_than_work() {
    assertThat(prepared(200, AN_HOUR)).isEqualTo(3);
    assertThat(leisure.of(LaneKind.PREPARED, new Queue(1, 0, AN_HOUR), 0)).isEqualTo(3);
  }

  @Test
  void there_is_less_rest_the_more_waits_so_that_lanes_keep_up_with_requests() {
    assertThat(prepared(1_600, AN_HOUR)).isEqualTo(1.5);
    assertThat(prepared(2_000, AN_HOUR)).isEqualTo(1);
    assertThat(prepared(4_000, AN_HOUR)).isZero();
  }

  @Test
  void there_is_less_rest_the_nearer_midnight_is_and_none_once_it_is_near_or_over() {
    assertThat(prepared(200, 6_000)).isEqualTo(2);
    assertThat(prepared(200, 4_000)).isEqualTo(1);
    assertThat(prepared(200, 2_000)).isZero();
    assertThat(prepared(1, -1)).isZero();
  }

  @Test
  void there_is_none_where_it_is_not_known_how_much_waits_or_when_the_day_begins() {
    assertThat(prepared(Queue.MOST_COUNTED, 100 * AN_HOUR)).isZero();
    assertThat(prepared(1, Double.NaN)).isZero();
    assertThat(LaneSql.WAITING.sql()).contains("limit " + Queue.MOST_COUNTED + ")");
  }

  @Test
  void whatever_can_be_ready_by_midnight_is() {
    var random = new Random(53);
    for (int n = 0; n < 1_000; n++) {
      double waiting = 1 + random.nextInt(9_999);
      double millisPerPlan = 1 + random.nextInt(100);
      double needed = waiting * millisPerPlan / 4;
      double left = needed * (1 + 20 * random.nextDouble());
      while (waiting > 1e-6 && left > 0) {
        double rest =
            leisure.of(
                LaneKind.PREPARED, new Queue((long) Math.ceil(waiting), 0, left), millisPerPlan);
        double rate = 4 / (millisPerPlan * (1 + rest));
        double step = Math.min(LOOK, waiting / rate);
        waiting -= step * rate;
        left -= step;
      }
      assertThat(waiting).as("what is left at midnight").isLessThan(1e-3);
    }
  }

  @Test
  void those_who_wait_together_are_served_with_rest_until_one_has_waited_for_long() {
    assertThat(awaited(32, 0)).isZero();
    assertThat(awaited(33, 0)).isEqualTo(3);
    assertThat(awaited(2_000, 19_999)).isEqualTo(3);
    assertThat(awaited(2_000, 20_000)).isZero();
    assertThat(awaited(Queue.MOST_COUNTED, 0)).isZero();
  }

  @Test
  void a_rest_of_zero_is_none_and_less_is_refused() {
    var restless = new Leisure(0, Duration.ofSeconds(20));

    assertThat(restless.of(LaneKind.PREPARED, new Queue(1, 0, AN_HOUR), 0)).isZero();
    assertThatThrownBy(() -> new Leisure(-1, Duration.ofSeconds(20)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("Lanes rest 0 times as long as they worked, or more");
  }

  private double prepared(long waiting, double left) {
    return leisure.of(LaneKind.PREPARED, new Queue(waiting, 0, left), MILLIS_PER_PLAN);
  }

  private double awaited(long waiting, double age) {
    return leisure.of(LaneKind.AWAITED, new Queue(waiting, age, AN_HOUR), MILLIS_PER_PLAN);
  }
}

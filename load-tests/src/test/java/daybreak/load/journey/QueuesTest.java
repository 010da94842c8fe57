package daybreak.load.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

/** What waits in a process is read from what it tells a scraper. */
final class QueuesTest {

  private static final String SCRAPED =
      """
      # HELP hikaricp_connections_pending Pending threads
      # TYPE hikaricp_connections_pending gauge
      hikaricp_connections_pending{pool="system"} 1.0
      hikaricp_connections_pending{pool="web"} 2.0
      hikaricp_connections_acquire_seconds_count{pool="system"} 100
      hikaricp_connections_acquire_seconds_count{pool="web"} 900
      hikaricp_connections_acquire_seconds_sum{pool="system"} 0.5
      hikaricp_connections_acquire_seconds_sum{pool="web"} 1.5
      hikaricp_connections_acquire_seconds_max{pool="system"} 0.02
      hikaricp_connections_acquire_seconds_max{pool="web"} 0.25
      event_store_commit_waiting 7.0
      """;

  private final Queues queues = Queues.of(new Metrics(SCRAPED));

  @Test
  void pools_are_taken_together() {
    assertThat(queues).isEqualTo(new Queues(3, 1_000, 2, 0.25, 7));
  }

  @Test
  void the_mean_wait_is_that_since_the_first_look() {
    assertThat(queues.meanMillisSince(Queues.NONE)).isEqualTo(2);
    assertThat(queues.meanMillisSince(new Queues(0, 800, 1.8, 0, 0))).isCloseTo(1, within(1e-9));
    assertThat(queues.meanMillisSince(queues)).isZero();
  }

  @Test
  void the_most_is_kept_and_what_adds_up_is_the_later_s() {
    Queues later = new Queues(1, 2_000, 3, 0.5, 0);

    assertThat(queues.and(later)).isEqualTo(new Queues(3, 2_000, 3, 0.5, 7));
  }

  @Test
  void what_is_not_told_is_nothing() {
    assertThat(Queues.of(new Metrics("up 1\nhikaricp_connections_pending{pool=\"web\"} NaN\n")))
        .isEqualTo(Queues.NONE);
  }
}

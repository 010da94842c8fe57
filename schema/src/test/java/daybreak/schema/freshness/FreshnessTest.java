package daybreak.schema.freshness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import daybreak.schema.sql.Budget;
import daybreak.schema.sql.NamedQuery;
import daybreak.schema.sql.StatementMetrics;
import daybreak.schema.testing.TestDatabase;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** How much it takes for many to wait. */
class FreshnessTest {

  private static final NamedQuery POSITION =
      NamedQuery.of(
          "test.tables-include",
          """
          insert into projection.token (processor_name, segment, token, "timestamp")
          select name, 0, :token, '2026-03-01T10:00:00.5Z'
            from unnest(array['content', 'learner']) name
          on conflict (processor_name, segment) do update set token = excluded.token
          """,
          Budget.instant(2, 100));

  private static final NamedQuery LOG =
      NamedQuery.of(
          "test.log-of-two",
          """
          insert into event_store.event
          select position, gen_random_uuid(), 0, 'test', gen_random_uuid(), 'test.happened', 1,
                 now(), '{}', '{}'
            from generate_series(1, 2) position
          """,
          Budget.instant(2, 100));

  private static final String LOOK = "platform.positions";
  private static final int MANY = 300;
  private static final Duration LONG = Duration.ofSeconds(20);

  private final TestDatabase database = TestDatabase.create();
  private final OwnWrites ownWrites = new OwnWrites();
  private final Freshness freshness = new Freshness(database.web(), ownWrites, LONG);

  FreshnessTest() {
    database.owner().call(LOG).update();
    tablesInclude(1);
  }

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void three_hundred_who_wait_share_each_look() throws Exception {
    long start = System.nanoTime();
    List<Future<Boolean>> waiting = waiting(MANY);
    await().atMost(LONG).until(() -> looks() >= 3);
    tablesInclude(2);

    for (Future<Boolean> one : waiting) {
      assertThat(one.get(LONG.toSeconds(), TimeUnit.SECONDS)).isTrue();
    }
    long tenths = Duration.ofNanos(System.nanoTime() - start).toMillis() / 10;
    assertThat(looks()).isBetween(3L, tenths + 2);
    assertThat(statements()).as("no other statement").isEqualTo(looks());
  }

  @Test
  void what_was_seen_a_moment_ago_is_not_looked_at_again() {
    assertThat(freshness.await(ReadTables.LEARNER, UUID.randomUUID(), "1")).isTrue();
    long looks = looks();

    for (int n = 0; n < MANY; n++) {
      assertThat(freshness.await(ReadTables.CONTENT, UUID.randomUUID(), "1")).isTrue();
    }

    assertThat(looks()).isLessThan(looks + MANY / 10);
  }

  @Test
  void who_expects_nothing_looks_at_nothing() {
    assertThat(freshness.await(ReadTables.LEARNER, UUID.randomUUID(), null)).isTrue();
    assertThat(statements()).isZero();
  }

  @Test
  void a_position_beyond_the_log_is_refused_by_the_first_look() {
    assertThatThrownBy(() -> freshness.await(ReadTables.LEARNER, UUID.randomUUID(), "3"))
        .isInstanceOf(PositionIsBeyondTheLog.class);
    assertThat(statements()).isEqualTo(1);
  }

  @Test
  void an_own_write_beyond_the_log_is_waited_for_as_far_as_the_log_goes() {
    UUID writer = UUID.randomUUID();
    ownWrites.answered(writer, 3);
    tablesInclude(2);
    assertThat(freshness.await(ReadTables.CONTENT, writer, null)).isTrue();
    assertThat(statements()).isEqualTo(1);
  }

  private List<Future<Boolean>> waiting(int number) {
    List<Future<Boolean>> waiting = new ArrayList<>();
    for (int n = 0; n < number; n++) {
      waiting.add(call(() -> freshness.await(ReadTables.LEARNER, UUID.randomUUID(), "2")));
    }
    return waiting;
  }

  private static <T> Future<T> call(Callable<T> work) {
    FutureTask<T> task = new FutureTask<>(work);
    Thread.ofVirtual().start(task);
    return task;
  }

  private void tablesInclude(long position) {
    database.owner().call(POSITION).bind("token", "{\"globalIndex\":" + position + "}").update();
  }

  private long looks() {
    return count(LOOK);
  }

  private long count(String query) {
    return database.meters().find(StatementMetrics.TIMER).tag("query", query).timers().stream()
        .mapToLong(Timer::count)
        .sum();
  }

  private long statements() {
    return database.meters().find(StatementMetrics.TIMER).tag("tier", "web").timers().stream()
        .mapToLong(Timer::count)
        .sum();
  }
}

package daybreak.schema.upkeep;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.zaxxer.hikari.HikariDataSource;
import daybreak.schema.sql.Budget;
import daybreak.schema.sql.Database;
import daybreak.schema.sql.DatabaseRole;
import daybreak.schema.sql.Logins;
import daybreak.schema.sql.NamedQuery;
import daybreak.schema.testing.TestDatabase;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What recurs, on two workers of one database. */
class ClusterSchedulerTest {

  private static final Duration SOON = Duration.ofMillis(1);
  private static final NamedQuery OF_ANOTHER_FORM =
      NamedQuery.of(
          "test.of-another-form",
          """
          insert into plan.deadline (
                 task_name, task_instance, task_data, execution_time, picked, version)
          values ('test.count', 'recurring', convert_to('{"number":"many"}', 'UTF8'), now(), false, 1)
          """,
          Budget.instant(1, 100));

  private static final Duration HEARTBEAT = Duration.ofMillis(500);

  private final TestDatabase database = TestDatabase.create();
  private final List<ClusterScheduler> workers = new ArrayList<>();
  private final CountDownLatch end = new CountDownLatch(1);

  @AfterEach
  void close() {
    end.countDown();
    workers.forEach(ClusterScheduler::stop);
    database.close();
  }

  @Test
  void of_two_workers_one_does_what_is_due_and_goes_on_where_the_other_was() {
    List<Integer> numbers = new CopyOnWriteArrayList<>();

    worker(database.worker(), numbers::add);
    worker(database.worker(), numbers::add);

    await().atMost(Duration.ofSeconds(60)).until(() -> numbers.size() >= 6);
    assertThat(numbers)
        .startsWith(0, 1, 2, 3, 4, 5)
        .containsExactlyElementsOf(IntStream.range(0, numbers.size()).boxed().toList());
  }

  @Test
  void what_has_failed_is_tried_again() {
    List<Integer> numbers = new CopyOnWriteArrayList<>();

    worker(
        database.worker(),
        number -> {
          numbers.add(number);
          if (numbers.size() == 2) {
            throw new IllegalStateException("the second time fails");
          }
        });

    await().atMost(Duration.ofSeconds(60)).until(() -> numbers.size() >= 4);
    assertThat(numbers).startsWith(0, 1, 1, 2);
  }

  @Test
  void what_a_worker_had_in_hand_that_died_another_takes_over() throws InterruptedException {
    CountDownLatch inHand = new CountDownLatch(1);
    List<Integer> numbers = new CopyOnWriteArrayList<>();
    try (HikariDataSource pool = pool()) {
      worker(
          new Database(pool),
          _ -> {
            inHand.countDown();
            waitFor(end);
          });
      inHand.await();
      worker(database.worker(), numbers::add);
    }

    await().atMost(Duration.ofSeconds(60)).until(() -> !numbers.isEmpty());
    assertThat(numbers).startsWith(0);
  }

  @Test
  void what_another_release_has_stored_in_another_form_begins_anew() {
    List<Integer> numbers = new CopyOnWriteArrayList<>();
    database.owner().call(OF_ANOTHER_FORM).update();

    worker(database.worker(), numbers::add);

    await().atMost(Duration.ofSeconds(60)).until(() -> numbers.size() >= 2);
    assertThat(numbers).startsWith(0, 1);
  }

  private void worker(Database door, Work work) {
    ClusterScheduler worker =
        ClusterScheduler.of(
            door,
            Clock.systemUTC(),
            HEARTBEAT,
            List.of(new Recurring<>("test.count", Count.class, SOON, count -> next(count, work))),
            List.of());
    workers.add(worker);
    worker.start();
  }

  private static Count next(@Nullable Count count, Work work) {
    int number = count == null ? 0 : count.number();
    work.at(number);
    return new Count(number + 1, SOON);
  }

  private HikariDataSource pool() {
    Logins.Login login = database.login(DatabaseRole.WORKER);
    HikariDataSource pool = new HikariDataSource();
    pool.setJdbcUrl(database.url());
    pool.setUsername(login.user());
    pool.setPassword(login.password());
    return pool;
  }

  private static void waitFor(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private interface Work {
    void at(int number);
  }

  record Count(int number, Duration pause) implements Recurring.Progress {}
}

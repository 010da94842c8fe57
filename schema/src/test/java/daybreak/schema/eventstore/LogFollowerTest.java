package daybreak.schema.eventstore;

import static daybreak.schema.eventstore.TestEvents.event;
import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import daybreak.schema.eventstore.Handling.Deed;
import daybreak.schema.sql.Database;
import daybreak.schema.sql.DatabaseRole;
import daybreak.schema.sql.Logins;
import daybreak.schema.sql.StatementMetrics;
import daybreak.schema.testing.TestDatabase;
import io.micrometer.core.instrument.Timer;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/** Who follows the log, when one of two who could dies, is slow, or cannot go on. */
class LogFollowerTest {

  private static final Claims SHORT =
      new Claims(Duration.ofMillis(300), Duration.ofMillis(100), Duration.ofMillis(50));

  private final TestDatabase db = TestDatabase.create();
  private final TestProcess writer = TestProcess.on(db);
  private final List<AutoCloseable> opened = new ArrayList<>();
  private final Handling first = new Handling();
  private final Handling second = new Handling();

  @AfterEach
  void close() throws Exception {
    for (AutoCloseable one : opened.reversed()) {
      one.close();
    }
    writer.close();
    db.close();
  }

  @Test
  void what_a_process_followed_that_died_another_follows_within_seconds() {
    HikariDataSource lost = pool();
    follower(new Database(lost), Claims.STANDARD, first).start();
    append(1);
    Callers.waitUntil(() -> first.positions().size() == 1);
    follower(db.worker(), Claims.STANDARD, second).start();

    lost.close();
    long death = System.nanoTime();
    append(2);
    Callers.waitUntil(() -> second.positions().size() == 1);

    assertThat(Duration.ofNanos(System.nanoTime() - death)).isLessThan(Duration.ofSeconds(8));
    assertThat(first.positions()).containsExactly(1L);
    assertThat(second.positions()).containsExactly(2L);
  }

  @Test
  void a_batch_that_takes_long_is_not_taken_away_and_neither_is_what_follows() {
    CountDownLatch slow = new CountDownLatch(1);
    first.meetOnce(Deed.BEFORE_COMMIT, () -> await(slow));
    follower(db.worker(), SHORT, first).start();
    append(1);
    Callers.waitUntil(() -> first.met(Deed.BEFORE_COMMIT));
    follower(db.worker(), SHORT, second).start();

    long tries = count("token.hold");
    Callers.waitUntil(() -> count("token.hold") >= tries + 3);
    slow.countDown();
    Callers.waitUntil(() -> first.positions().size() == 1);
    append(2);
    Callers.waitUntil(() -> first.positions().size() == 2);

    assertThat(first.positions()).containsExactly(1L, 2L);
    assertThat(second.positions()).isEmpty();
  }

  @Test
  void an_error_that_ends_its_thread_is_followed_by_another_go() {
    first.meetOnce(
        Deed.HANDLE,
        () -> {
          throw new NoClassDefFoundError("of a handler");
        });
    LogFollower follower = follower(db.worker(), Claims.STANDARD, first);
    follower.start();
    append(1);

    Callers.waitUntil(() -> first.positions().size() == 1);

    assertThat(first.restarts()).isEqualTo(1);
    assertThat(follower.isRunning()).isTrue();
    assertThat(follower.isAlive()).isTrue();
  }

  @Test
  void an_exception_where_the_log_is_read_is_followed_by_another_go_and_counted() {
    AtomicInteger refusals = new AtomicInteger();
    follower(new Database(new Refusing(db.worker().dataSource(), refusals)), SHORT, first).start();
    append(1);
    Callers.waitUntil(() -> first.positions().size() == 1);
    assertThat(first.restarts()).isZero();

    refusals.set(3);
    Callers.waitUntil(() -> first.restarts() > 0);
    append(2);
    Callers.waitUntil(() -> first.positions().size() == 2);

    assertThat(first.positions()).containsExactly(1L, 2L);
  }

  @Test
  void what_cannot_be_started_is_started_when_it_can() {
    AtomicInteger refusals = new AtomicInteger(2);
    follower(new Database(new Refusing(db.worker().dataSource(), refusals)), SHORT, first).start();
    append(1);

    Callers.waitUntil(() -> first.positions().size() == 1);

    assertThat(first.restarts()).isPositive();
  }

  @Test
  void a_batch_that_fails_is_delivered_again_by_whoever_has_the_token() {
    first.meetOnce(
        Deed.BEFORE_COMMIT,
        () -> {
          throw new IllegalStateException("for once");
        });
    follower(db.worker(), SHORT, first).start();
    follower(db.worker(), SHORT, first).start();
    append(1);

    Callers.waitUntil(() -> !first.positions().isEmpty());
    append(2);
    Callers.waitUntil(() -> first.positions().size() >= 2);

    assertThat(first.positions()).containsExactly(1L, 2L);
  }

  /** Axon's own pauses would add up to two minutes. */
  @Test
  void however_often_a_batch_fails_the_pause_after_it_is_short() {
    failAtNext(7);
    follower(db.worker(), SHORT, first).start();
    append(1);

    Callers.waitUntil(() -> !first.positions().isEmpty());
  }

  private void failAtNext(int batches) {
    first.meetOnce(
        Deed.BEFORE_COMMIT,
        () -> {
          if (batches > 1) {
            failAtNext(batches - 1);
          }
          throw new IllegalStateException("once more");
        });
  }

  @Test
  void one_that_is_stopped_leaves_its_token_and_one_that_is_started_again_goes_on() {
    LogFollower follower = follower(db.worker(), Claims.STANDARD, first);
    follower.start();
    append(1);
    Callers.waitUntil(() -> first.positions().size() == 1);
    follower.stop();
    assertThat(follower.isRunning()).isFalse();
    append(2);
    follower.start();
    Callers.waitUntil(() -> first.positions().size() == 2);

    assertThat(first.positions()).containsExactly(1L, 2L);
    assertThat(first.restarts()).isZero();
  }

  private LogFollower follower(Database database, Claims claims, Handling handling) {
    WakeUps wakeUps = WakeUps.inProcess();
    TestProcess process = TestProcess.following(database, db.system(), wakeUps);
    Course course = new Course("test", 10, handling, database);
    LogFollower follower = new LogFollower(course, process.stores(), claims, handling);
    opened.add(process);
    opened.add(follower);
    return follower;
  }

  private void append(int position) {
    writer.stores().eventStore().publish(event(UUID.randomUUID(), 0, "tag-" + position));
  }

  private HikariDataSource pool() {
    Logins.Login login = db.login(DatabaseRole.WORKER);
    HikariDataSource pool = new HikariDataSource();
    pool.setJdbcUrl(db.url());
    pool.setUsername(login.user());
    pool.setPassword(login.password());
    return pool;
  }

  private long count(String query) {
    return db.meters().find(StatementMetrics.TIMER).tag("query", query).timers().stream()
        .mapToLong(Timer::count)
        .sum();
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Gives no connection as often as is said. */
  private static final class Refusing extends DelegatingDataSource {

    private final AtomicInteger refusals;

    Refusing(DataSource sound, AtomicInteger refusals) {
      super(sound);
      this.refusals = refusals;
    }

    @Override
    public Connection getConnection() throws SQLException {
      if (refusals.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
        throw new SQLTransientConnectionException("refused");
      }
      return super.getConnection();
    }
  }
}

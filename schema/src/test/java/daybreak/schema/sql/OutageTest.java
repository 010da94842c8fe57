package daybreak.schema.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.awaitility.Awaitility.await;

import daybreak.schema.testing.OwnServer;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Pools whose server is away, or takes no more connections. */
class OutageTest {

  private static final Duration RECOVERY = Duration.ofSeconds(5);
  private static final NamedQuery ONE =
      NamedQuery.of("outage.one", "select 1 as one", Budget.instant(1, 1));

  private static OwnServer server;
  private static Logins logins;

  @BeforeAll
  static void start() throws IOException, SQLException {
    server = OwnServer.start();
    logins = Migrations.run(server.url(), OwnServer.ADMIN, OwnServer.PASSWORD);
  }

  @AfterAll
  static void close() {
    server.close();
  }

  @Test
  void a_pool_opens_without_its_server_and_works_once_it_is_there() {
    server.stop();
    try (Pool pool = open()) {
      long start = System.nanoTime();
      Throwable failure = catchThrowable(() -> one(pool));
      assertThat(Duration.ofNanos(System.nanoTime() - start))
          .isLessThan(Patience.WITHOUT_REQUEST.plusSeconds(5));
      assertThat(SqlFault.of(failure)).contains(SqlFault.OUTAGE);
      assertThat(failure).hasRootCauseMessage("Connection refused");

      server.startAgain();

      awaitOne(pool);
    }
  }

  @Test
  void a_pool_in_use_works_again_soon_after_an_outage_however_long_it_was() {
    try (Pool pool = open()) {
      awaitOne(pool);
      server.stop();
      for (int tries = 0; tries < 3; tries++) {
        assertThat(SqlFault.of(catchThrowable(() -> one(pool)))).contains(SqlFault.OUTAGE);
      }

      server.startAgain();

      awaitOne(pool);
    }
  }

  @Test
  void a_request_waits_less_for_a_connection_than_a_worker() {
    server.stop();
    try (Pool pool = open();
        Patience _ = Patience.begin()) {
      assertThat(catchThrowable(() -> one(pool))).isNotNull();

      assertThat(Patience.forAppend(Duration.ofMinutes(1)))
          .as("there is time left for what comes after it")
          .isLessThan(Patience.REQUEST);
      assertThat(catchThrowable(() -> one(pool))).isNotNull();
    } finally {
      server.startAgain();
    }
  }

  @Test
  void a_role_without_connections_left_is_an_outage_that_passes() throws SQLException {
    server.execute("alter role daybreak_web connection limit 1");
    try (Pool one = open();
        Pool other = open()) {
      try (Connection _ = one.database().dataSource().getConnection()) {
        Throwable refused = catchThrowable(() -> one(other));

        assertThat(SqlFault.of(refused)).contains(SqlFault.OUTAGE);
        assertThat(refused)
            .hasRootCauseMessage("FATAL: too many connections for role \"daybreak_web\"");
      }
      server.execute("alter role daybreak_web connection limit 30");

      awaitOne(other);
    } finally {
      server.execute("alter role daybreak_web connection limit 30");
    }
  }

  @Test
  void a_pool_leaves_no_thread_behind_though_its_server_is_away() {
    server.stop();
    try {
      try (Pool pool = open()) {
        assertThatThrownBy(() -> one(pool)).isInstanceOf(RuntimeException.class);
        assertThat(threads()).isNotEmpty();
      }
      await().atMost(Duration.ofSeconds(30)).until(() -> threads().isEmpty());
    } finally {
      server.startAgain();
    }
  }

  private static Pool open() {
    return Pool.open(
        PoolTier.WEB,
        LoginSource.of(PoolTier.WEB, server.url(), logins),
        new ConnectionBudget(3, 1, 1, 1, 0),
        new SimpleMeterRegistry());
  }

  private static void awaitOne(Pool pool) {
    await().ignoreExceptions().atMost(RECOVERY).until(() -> one(pool) == 1);
  }

  private static int one(Pool pool) {
    return pool.database().call(ONE).single(row -> row.intValue("one"));
  }

  private static List<String> threads() {
    return Thread.getAllStackTraces().keySet().stream()
        .map(Thread::getName)
        .filter(name -> name.startsWith("web:") || name.startsWith("web ") || name.endsWith("-web"))
        .toList();
  }
}

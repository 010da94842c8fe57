package daybreak.schema.eventstore;

import static daybreak.schema.eventstore.TestEvents.event;
import static org.assertj.core.api.Assertions.assertThat;

import daybreak.schema.sql.Database;
import daybreak.schema.sql.StatementMetrics;
import daybreak.schema.testing.TestDatabase;
import daybreak.schema.testing.TestDatabaseExtension;
import io.micrometer.core.instrument.Timer;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.jdbc.datasource.AbstractDataSource;

/** How soon a follower hears of an append; where it says "never", nothing is found by looking. */
@ExtendWith(TestDatabaseExtension.class)
class WakeUpsTest {

  private static final Duration NEVER = Duration.ofDays(1);

  private final TestDatabase db;
  private final DataSource direct;

  WakeUpsTest(TestDatabase db) {
    this.db = db;
    this.direct = db.worker().dataSource();
  }

  @AfterEach
  void emptyTheLog() {
    TestLog.empty(db);
  }

  @Test
  void wakes_a_follower_of_the_same_process_after_the_commit() throws Exception {
    try (TestProcess process = process(WakeUps.inProcess(NEVER));
        Follower follower = new Follower(process)) {
      appendAndSee(process, follower, 1);
      appendAndSee(process, follower, 2);
    }
  }

  @Test
  void wakes_a_follower_of_another_process() throws Exception {
    try (TestProcess writer = process(listening());
        TestProcess reader = process(listening());
        Follower follower = new Follower(reader)) {
      waitForListener();
      appendAndSee(writer, follower, 1);
      appendAndSee(writer, follower, 2);
    }
  }

  @Test
  void listens_again_after_its_connection_was_lost() throws Exception {
    try (TestProcess writer = process(listening());
        TestProcess reader = process(listening());
        Follower follower = new Follower(reader)) {
      int lost = waitForListener();
      kill(lost);
      appendAndSee(writer, follower, 1);
      assertThat(waitForListener()).isNotEqualTo(lost);
      appendAndSee(writer, follower, 2);
    }
  }

  @Test
  void finds_by_looking_what_nobody_has_told() throws Exception {
    try (TestProcess writer = process(WakeUps.inProcess());
        TestProcess reader = process(WakeUps.inProcess());
        Follower follower = new Follower(reader)) {
      appendAndSee(writer, follower, 1);
    }
  }

  @Test
  void does_not_let_a_bystanders_long_transaction_hide_an_event() throws Exception {
    try (Connection here = db.connectAsAdmin();
        Connection elsewhere = maintenance();
        TestProcess process = process(WakeUps.inProcess(NEVER));
        Follower follower = new Follower(process)) {
      beginWriting(here);
      beginWriting(elsewhere);

      appendAndSee(process, follower, 1);
    }
  }

  @Test
  void calls_back_when_something_can_be_read() throws Exception {
    try (TestProcess process = process(WakeUps.inProcess(NEVER));
        var stream = process.stores().eventStore().openStream(null)) {
      CompletableFuture<Boolean> available = new CompletableFuture<>();
      assertThat(stream.hasNextAvailable()).isFalse();
      assertThat(stream.setOnAvailableCallback(() -> available.complete(true))).isTrue();

      process.stores().eventStore().publish(event(UUID.randomUUID(), 0));

      Callers.waitFor(available);
      assertThat(stream.hasNextAvailable()).isTrue();
    }
  }

  @Test
  void a_process_that_only_appends_tells_those_that_listen() throws Exception {
    try (TestProcess writer = process(WakeUps.announcing(db.system()));
        TestProcess reader = process(listening());
        Follower follower = new Follower(reader)) {
      waitForListener();
      appendAndSee(writer, follower, 1);
      appendAndSee(writer, follower, 2);
    }
  }

  @Test
  void listens_once_a_word_has_been_heard_which_it_has_said_itself() throws Exception {
    WakeUps wakeUps = listening();
    try (TestProcess reader = process(wakeUps)) {
      assertThat(wakeUps.isListening()).isFalse();
      try (Follower _ = new Follower(reader)) {
        Callers.waitUntil(wakeUps::isListening);
        assertThat(wakeUps.isLooking()).isFalse();
        kill(waitForListener());
        Callers.waitUntil(() -> waitForListener() != 0 && wakeUps.isListening());
      }
    }
  }

  @Test
  void who_follows_nothing_does_not_look_either() throws InterruptedException {
    WakeUps refused =
        WakeUps.listening(new Refusing(), db.system(), vigilance(Duration.ofMillis(5)));
    try (TestProcess reserve = process(refused)) {
      assertThat(refused.isLooking()).isFalse();
      try (Follower _ = new Follower(reserve)) {
        Callers.waitUntil(refused::isLooking);
      }
    }
  }

  @Test
  void looks_often_while_a_listening_connection_is_refused_and_reads_only_what_is_new()
      throws Exception {
    WakeUps refused =
        WakeUps.listening(new Refusing(), db.system(), vigilance(Duration.ofMillis(5)));
    try (TestProcess writer = process(WakeUps.inProcess(NEVER));
        TestProcess reader = process(refused);
        Follower follower = new Follower(reader)) {
      appendAndSee(writer, follower, 1);
      long reads = count("event.after");
      long looks = count("event.head");
      Callers.waitUntil(() -> count("event.head") > looks + 50);

      assertThat(count("event.after") - reads)
          .as("the last append may be read twice")
          .isLessThan(5);
      assertThat(refused.isListening()).isFalse();
      assertThat(refused.isLooking()).isTrue();
      appendAndSee(writer, follower, 2);
    }
  }

  /** What is said in one database is not heard in another, as behind a transaction pooler. */
  @Test
  void does_not_take_silence_for_listening() throws Exception {
    try (TestDatabase silent = TestDatabase.create()) {
      WakeUps deaf =
          WakeUps.listening(
              silent.worker().dataSource(), db.system(), vigilance(Duration.ofMillis(5)));
      try (TestProcess writer = process(WakeUps.inProcess(NEVER));
          TestProcess reader = process(deaf);
          Follower follower = new Follower(reader)) {
        appendAndSee(writer, follower, 1);
        Callers.waitUntil(() -> count(silent, "event.listen") > 1);

        assertThat(deaf.isListening()).isFalse();
        appendAndSee(writer, follower, 2);
      }
    }
  }

  /** Finds nothing by looking. */
  private WakeUps listening() {
    return WakeUps.listening(direct, db.system(), vigilance(NEVER));
  }

  private static Vigilance vigilance(Duration alone) {
    return new Vigilance(NEVER, alone, Duration.ofMillis(250), Duration.ofMillis(250));
  }

  private long count(String query) {
    return count(db, query);
  }

  private static long count(TestDatabase database, String query) {
    return database.meters().find(StatementMetrics.TIMER).tag("query", query).timers().stream()
        .mapToLong(Timer::count)
        .sum();
  }

  private TestProcess process(WakeUps wakeUps) {
    return TestProcess.on(db, new Database(db.system().dataSource()), wakeUps);
  }

  private static void appendAndSee(TestProcess writer, Follower follower, int count) {
    writer.stores().eventStore().publish(event(UUID.randomUUID(), 0));
    Callers.waitUntil(() -> follower.seen().size() == count);
  }

  private static void beginWriting(Connection connection) throws SQLException {
    connection.setAutoCommit(false);
    try (Statement statement = connection.createStatement()) {
      statement.execute("create temporary table bystander (id int)");
      statement.execute("select pg_current_xact_id()");
    }
  }

  private Connection maintenance() throws SQLException {
    String other = db.url().replaceFirst("/[^/]*$", "/postgres");
    return DriverManager.getConnection(other, db.adminUser(), db.adminPassword());
  }

  /** The server process that listens, when there is one. */
  private int waitForListener() {
    Callers.waitUntil(() -> listener() != 0);
    return listener();
  }

  private int listener() {
    return onServer(
        "select coalesce(max(pid), 0) from pg_stat_activity where query like '%event.listen%'"
            + " and datname = current_database() and pid <> pg_backend_pid()");
  }

  private void kill(int pid) throws SQLException {
    try (Connection admin = db.connectAsAdmin();
        Statement statement = admin.createStatement()) {
      statement.execute("select pg_terminate_backend(" + pid + ", 5000)");
    }
  }

  private int onServer(String sql) {
    try (Connection admin = db.connectAsAdmin();
        Statement statement = admin.createStatement();
        ResultSet answer = statement.executeQuery(sql)) {
      return answer.next() ? answer.getInt(1) : 0;
    } catch (SQLException e) {
      throw new AssertionError(e);
    }
  }

  private static final class Refusing extends AbstractDataSource {

    @Override
    public Connection getConnection() throws SQLException {
      throw new SQLException("too many connections for role", "53300");
    }

    @Override
    public Connection getConnection(String user, String password) throws SQLException {
      return getConnection();
    }
  }
}

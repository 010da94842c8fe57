package daybreak.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import daybreak.app.testing.AppProcess;
import daybreak.app.testing.Client;
import daybreak.app.testing.Reply;
import daybreak.schema.sql.Patience;
import daybreak.schema.testing.OwnServer;
import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The application while its database is away or holds it up: an answer in time, and no harm. */
final class OutageTest {

  private static final Duration SLACK = Duration.ofSeconds(5);
  private static final Duration RECOVERY = Duration.ofSeconds(10);

  private static OwnServer server;
  private static AppProcess app;
  private static Client admin;

  private final String id = UUID.randomUUID().toString();

  @BeforeAll
  static void start() throws Exception {
    server = OwnServer.start();
    app =
        AppProcess.start(
            "--spring.profiles.active=local",
            "--daybreak.sample-bank=false",
            "--spring.datasource.url=" + server.url(),
            "--spring.datasource.username=" + OwnServer.ADMIN,
            "--spring.datasource.password=" + OwnServer.PASSWORD);
    admin = app.client().as("content-admin");
  }

  @AfterAll
  static void close() throws IOException {
    app.close();
    server.close();
  }

  @Test
  void who_meets_a_lock_is_asked_to_come_back_and_it_is_logged_in_one_line() throws Exception {
    String before = app.output();
    try (Connection _ = holding("content.subject")) {
      assertAskedToComeBack(this::read);
    }
    assertThat(app.output().substring(before.length()))
        .containsOnlyOnce("Answered 503: canceling statement due to lock timeout\n")
        .doesNotContain("\tat ");
    assertThat(read().status()).isEqualTo(200);
  }

  @Test
  void a_command_that_waits_for_others_for_too_long_is_given_up_for_ever() throws Exception {
    try (Connection _ = holding("event_store.appender")) {
      assertAskedToComeBack(this::command);
    }
    assertThat(new OutageTest().command().status()).as("another one").isEqualTo(201);
    assertThat(eventsOf(id)).isZero();
  }

  @Test
  void answers_in_time_while_the_server_is_away_and_works_soon_after_its_return() throws Exception {
    server.stop();
    try {
      for (int round = 0; round < 3; round++) {
        assertAskedToComeBack(this::read);
        assertAskedToComeBack(this::command);
        assertAskedToComeBack(() -> imported("Idempotency-Key", "import " + id));
      }
      assertThat(readiness()).isEqualTo(503);
      assertThat(imported().body())
          .startsWith("{\"done\":false,\"read\":1,\"accepted\":0,")
          .contains("The database can't be reached");
    } finally {
      server.startAgain();
    }

    await().atMost(RECOVERY).until(() -> readiness() == 200);
    await().atMost(RECOVERY).until(() -> read().status() == 200);
    await().atMost(RECOVERY).until(() -> command().status() == 201);
    assertThat(command().status()).as("the same again").isEqualTo(201);
    assertThat(eventsOf(id)).isEqualTo(1);
    assertThat(imported("Idempotency-Key", "import " + id).body()).startsWith("{\"done\":true,");
  }

  private static void assertAskedToComeBack(Supplier<Reply> call) {
    long start = System.nanoTime();
    Reply reply = call.get();
    assertThat(Duration.ofNanos(System.nanoTime() - start))
        .isLessThan(Patience.REQUEST.plus(SLACK));
    assertThat(reply.status()).as(reply.body()).isEqualTo(503);
    assertThat(reply.header("Retry-After")).isEqualTo("1");
  }

  private static int readiness() throws Exception {
    return app.client().get("/actuator/health/readiness").status();
  }

  private Reply read() {
    return admin.get("/api/subjects");
  }

  /** One and the same, under its key. */
  private Reply command() {
    String subject = "{\"id\":\"%1$s\",\"title\":\"%1$s\"}".formatted(id);
    return admin.post("/api/content/subjects", subject, "Idempotency-Key", id);
  }

  private Reply imported(String... headers) {
    String line = "{\"kind\":\"subject\",\"id\":\"%1$s\",\"title\":\"of %1$s\"}".formatted(id);
    return admin.send("POST", "/api/content/import", "application/x-ndjson", line, headers);
  }

  /** A session that holds the table's lock against everybody. */
  private static Connection holding(String table) throws SQLException {
    Connection holder = server.connect();
    holder.setAutoCommit(false);
    try (Statement statement = holder.createStatement()) {
      statement.execute("lock table " + table);
    }
    return holder;
  }

  private static long eventsOf(String aggregate) throws SQLException {
    try (Connection connection = server.connect();
        Statement statement = connection.createStatement();
        ResultSet row =
            statement.executeQuery(
                "select count(*) from event_store.event where aggregate_id = '"
                    + aggregate
                    + "'")) {
      assertThat(row.next()).isTrue();
      return row.getLong(1);
    }
  }
}

package daybreak.app;

import static daybreak.app.testing.PooledApps.client;
import static daybreak.app.testing.PooledDatabase.one;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import daybreak.app.testing.Client;
import daybreak.app.testing.EveryRead;
import daybreak.app.testing.PooledApps;
import daybreak.app.testing.PooledDatabase;
import daybreak.app.testing.Reply;
import daybreak.app.testing.SessionState;
import daybreak.app.testing.Study;
import daybreak.schema.sql.ConnectionBudget;
import daybreak.schema.sql.DatabaseRole;
import daybreak.schema.sql.PoolTier;
import daybreak.schema.sql.StatementMetrics;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.context.ConfigurableApplicationContext;

/** Two web processes and a worker behind a real PgBouncer. */
final class PooledTest {

  private static final Duration LIMIT = Duration.ofSeconds(30);
  private static final String TODAY = "/api/daily-plan/today";
  private static final String NAMES =
      "select string_agg(distinct application_name, ' ') from pg_stat_activity"
          + " where usename = 'daybreak_%s'";

  private static PooledDatabase database;

  @BeforeAll
  static void start() throws IOException, SQLException {
    database = PooledDatabase.start();
  }

  @AfterAll
  static void stop() throws IOException {
    if (database != null) {
      database.close();
    }
  }

  @Test
  void a_study_fails_nowhere_and_leaves_nothing_in_a_session() throws SQLException {
    PooledApps apps = new PooledApps(database);
    try (var web = apps.web();
        var other = apps.web();
        var worker = apps.worker()) {
      Study study = Study.prepared(client(web));
      EveryRead reads = reads(client(web), study, studied(client(web), study));
      Client elsewhere = client(other);
      assertAnswered(reads.by(elsewhere.as("learner"), study.position()));
      assertAnswered(reads.now(elsewhere.as("content-admin")));
      assertAnswered(reads.now(elsewhere.as("operator")));
      assertNoStatementFailed(Stream.of(web, other, worker));
      assertThat(name("web")).contains("daybreak-web@");
      assertThat(name("worker")).contains("daybreak-worker@");
      assertThat(name("system")).contains("daybreak-system@");
    }
    assertNothingIsLeft(PoolTier.WEB);
    assertNothingIsLeft(PoolTier.WORKER);
    assertNothingIsLeft(PoolTier.SYSTEM);
  }

  /** Does one thing of each kind, as author and as learner, and answers the ids that came of it. */
  private static List<String> studied(Client anybody, Study study) {
    Client learner = anybody.as("learner");
    imported(anybody.as("content-admin"));
    String chosen = study.chosen("Do bats sleep?", "By day.");
    String worded = study.worded("Who sleeps?", "bats", "Bats do.");
    String card = study.flashcard();
    String deck = study.deck(card);
    String lesson = study.lesson();
    study.settled(learner);
    study.halfway(learner, lesson);
    study.reviewed(learner, card);
    String test = study.started(learner, "First", "tutor", List.of(chosen, worded));
    study.answered(learner, test, chosen, "1");
    study.completed(learner, test);
    assertThat(study.quiz(learner, "all").json().get("available").asInt()).isEqualTo(2);
    await().atMost(LIMIT).until(() -> learner.get(TODAY).status() == 200);
    String running = study.started(learner, "Second", "timed", List.of(chosen));
    return List.of(chosen, card, deck, lesson, test, running, study.subject(), study.topic());
  }

  private static void imported(Client admin) {
    String line =
        """
        {"kind": "flashcard", "id": "%s", "subject": "Geology", "topic": "Rocks", "cardType": "basic", "front": "Molten rock", "back": "Magma", "validated": true}
        """
            .formatted(UUID.randomUUID());
    Reply reply = admin.send("POST", "/api/content/import", "application/x-ndjson", line);
    assertThat(reply.body()).contains("\"accepted\":1");
  }

  private static EveryRead reads(Client anybody, Study study, List<String> ids) {
    Map<String, String> values =
        Map.of(
            "subjectId",
            study.subject(),
            "topicId",
            study.topic(),
            "ids",
            ids.getFirst(),
            "limit",
            "1",
            "page",
            "1");
    return EveryRead.documented(anybody, ids, values);
  }

  private static void assertAnswered(Map<String, Reply> replies) {
    assertThat(replies)
        .isNotEmpty()
        .allSatisfy((path, reply) -> assertThat(reply.status()).as(path).isLessThan(500));
    assertThat(replies.values()).anyMatch(reply -> reply.status() == 200);
  }

  private static void assertNoStatementFailed(Stream<ConfigurableApplicationContext> processes) {
    assertThat(processes)
        .allSatisfy(process -> {
          var timers = process.getBean(MeterRegistry.class).find(StatementMetrics.TIMER);
          assertThat(timers.tag("outcome", "ok").timers()).anyMatch(PooledTest::ran);
          assertThat(timers.tag("outcome", "error").timers()).noneMatch(PooledTest::ran);
          assertThat(timers.tag("outcome", "timeout").timers()).noneMatch(PooledTest::ran);
          assertThat(timers.tag("query", StatementMetrics.UNNAMED).timers())
              .noneMatch(PooledTest::ran);
        });
  }

  private static boolean ran(Timer timer) {
    return timer.count() > 0;
  }

  private static String name(String role) throws SQLException {
    try (Connection admin = database.admin()) {
      return one(admin, NAMES.formatted(role));
    }
  }

  /** With every connection that the pooler may have for the role in hand, none is missed. */
  private static void assertNothingIsLeft(PoolTier tier) throws SQLException {
    List<Connection> all = new ArrayList<>();
    try {
      for (int taken = 0; taken < ConnectionBudget.STANDARD.of(tier); taken++) {
        Connection connection = database.pooled(tier.role());
        connection.setAutoCommit(false);
        assertThat(SessionState.left(connection)).as(tier.label()).isEmpty();
        all.add(connection);
      }
    } finally {
      for (Connection taken : all) {
        taken.close();
      }
    }
  }

  @Test
  void what_a_client_leaves_in_a_session_is_found() throws SQLException {
    try (Connection system = database.pooled(DatabaseRole.SYSTEM)) {
      system.setAutoCommit(false);
      execute(system, "set work_mem = '1MB'");
      execute(system, "prepare left_behind as select 1");
      assertThat(SessionState.left(system)).isEqualTo("work_mem, statement left_behind");
      execute(system, "deallocate left_behind");
      system.rollback();
    }
  }

  private static void execute(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}

package daybreak.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import daybreak.app.testing.AppProcess;
import daybreak.app.testing.Client;
import daybreak.app.testing.Reply;
import daybreak.app.testing.RunningApp;
import daybreak.app.testing.Study;
import daybreak.schema.sql.DatabaseRole;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** Tests with a time limit that nobody completes. */
class TestsRunOutTest {

  private static final Duration SOON = Duration.ofSeconds(60);

  @TempDir private Path directory;

  @Test
  void a_test_is_completed_at_its_deadline_as_it_stands_by_the_application_s_clock() {
    try (RunningApp app =
        RunningApp.start("--spring.profiles.active=local", "--daybreak.sample-bank=false")) {
      setClock(app, "2027-06-10T12:00:00Z");
      Client learner = learner(app.client());
      Study study = Study.prepared(app.client());
      String question = study.worded("How?", "by echo", "They listen.");
      String test = study.started(learner, "Bats", "timed", List.of(question), 3_600);
      study.answered(learner, test, question, "\"by echo\"");
      Instant deadline = deadline(learner, test);
      assertThat(deadline).isBetween("2027-06-10T13:00:00Z", "2027-06-10T13:05:00Z");

      setClock(app, "2027-06-10T16:00:00Z");

      JsonNode past = completed(learner, test);
      assertThat(Instant.parse(past.get("completedAt").asString())).isEqualTo(deadline);
      assertThat(past.get("scorePercent").asDouble()).isEqualTo(100);
      Reply late =
          learner.post(
              "/api/tests/" + test + "/answers",
              "{\"questionId\":\"%s\",\"answer\":\"by smell\",\"millis\":1}".formatted(question));
      assertThat(late.status()).isEqualTo(409);
      assertThat(late.json().get("code").asString()).isEqualTo("test.is-over");
      assertThat(learner.get("/api/tests").json().get("items")).isEmpty();
    }
  }

  @Test
  void a_deadline_that_passes_while_the_application_is_down_is_met_when_it_is_started_again()
      throws Exception {
    String caller = UUID.randomUUID().toString();
    String test;
    Instant deadline;
    try (AppProcess app = alone()) {
      Client learner = app.client().as("learner", caller);
      Study study = Study.prepared(app.client());
      String question = study.worded("How?", "by echo", "They listen.");
      test = study.started(learner, "Bats", "timed", List.of(question), 2);
      deadline = deadline(learner, test);
      app.kill();
    }

    try (AppProcess app = alone()) {
      JsonNode past = completed(app.client().as("learner", caller), test);
      assertThat(Instant.parse(past.get("completedAt").asString())).isEqualTo(deadline);
      assertThat(past.get("answered").asInt()).isZero();
    }
  }

  @Test
  void of_several_workers_of_which_one_is_killed_each_test_is_completed_once() throws Exception {
    try (RunningApp web = RunningApp.start(settings("web"));
        AppProcess killed = worker(web);
        RunningApp _ = web.second(settings("worker"))) {
      Client learner = learner(web.client());
      Study study = Study.prepared(web.client());
      String question = study.worded("How?", "by echo", "They listen.");
      List<String> tests =
          IntStream.range(0, 40)
              .mapToObj(n -> study.started(learner, "Bats " + n, "timed", List.of(question), 5))
              .toList();
      await().atMost(SOON).until(() -> !one(web, COMPLETIONS).equals("0 of 0"));

      killed.kill();

      await().atMost(SOON).until(() -> one(web, COMPLETIONS).equals("40 of 40"));
      for (String test : tests) {
        JsonNode _ = completed(learner, test);
      }
      assertThat(one(web, COMPLETIONS)).isEqualTo("40 of 40");
      assertThat(one(web, NOT_AT_THE_DEADLINE)).isEqualTo("0");
    }
  }

  private static final String COMPLETIONS =
      """
      select count(*) || ' of ' || count(distinct aggregate_id) from event_store.event
       where event_type = 'pasttest.test-completed'
      """;

  private static final String NOT_AT_THE_DEADLINE =
      """
      select count(*)
        from analyst.test_started started
        left join analyst.test_completed completed using (test)
       where completed.at is distinct from started.deadline_at
      """;

  private static Client learner(Client anybody) {
    return anybody.as("learner", UUID.randomUUID().toString());
  }

  private static Instant deadline(Client learner, String test) {
    Reply running =
        await()
            .atMost(SOON)
            .until(() -> learner.get("/api/tests/" + test), reply -> reply.status() == 200);
    return Instant.parse(running.json().get("deadlineAt").asString());
  }

  private static JsonNode completed(Client learner, String test) {
    return await()
        .atMost(SOON)
        .until(() -> learner.get("/api/past-tests/" + test), reply -> reply.status() == 200)
        .json();
  }

  private static void setClock(RunningApp app, String now) {
    assertThat(app.client().post("/dev/clock", "{\"now\":\"" + now + "\"}").status())
        .isEqualTo(200);
  }

  private AppProcess alone() throws IOException {
    return AppProcess.start(
        "--daybreak.postgres.data-dir=" + directory, "--daybreak.sample-bank=false");
  }

  private static AppProcess worker(RunningApp web) throws IOException {
    return AppProcess.start(web.settings(settings("worker")));
  }

  private static String[] settings(String tier) {
    return new String[] {
      "--spring.profiles.active=local", "--daybreak.sample-bank=false", "--daybreak.tier=" + tier
    };
  }

  private static String one(RunningApp app, String sql) throws SQLException {
    try (Connection analyst = app.database().connect(DatabaseRole.ANALYST);
        Statement statement = analyst.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      assertThat(rows.next()).isTrue();
      return String.valueOf(rows.getString(1));
    }
  }
}

package daybreak.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import daybreak.app.testing.AppProcess;
import daybreak.app.testing.Client;
import daybreak.app.testing.Reply;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** The application as a stranger starts it: a process of its own on an embedded server. */
final class StartAndStopTest {

  private static final int TERMINATED = 128 + 15;

  /** The position of the sample bank's last event. */
  private static final String LAST_EVENT = "71";

  private static final Duration LIMIT = Duration.ofSeconds(60);

  @TempDir private Path directory;

  @Test
  void starts_with_a_bank_to_look_at_and_keeps_it_whatever_ends_it() throws Exception {
    String token;
    try (AppProcess app = start()) {
      Client client = app.client();
      token = client.get("/dev/token?role=analyst&sub=" + Client.CALLER).body();
      assertThat(sampleQuestions(client.with(token))).isEqualTo(20);
      assertThat(app.stop()).isEqualTo(TERMINATED);
      assertQuiet(app);
    }
    try (AppProcess app = start()) {
      assertThat(sampleQuestions(app.client().with(token))).isEqualTo(20);
      app.kill();
    }
    try (AppProcess app = start()) {
      assertThat(sampleQuestions(app.client().with(token))).isEqualTo(20);
    }
  }

  @Test
  void goes_on_once_its_server_is_back() throws Exception {
    try (AppProcess app = start()) {
      Client nobody = app.client();
      Client admin = nobody.as("content-admin");
      assertThat(readiness(nobody)).isEqualTo(200);
      String kept = added(admin, "Kept");
      postmaster().destroyForcibly();
      await().atMost(LIMIT).until(() -> app.output().contains("PostgreSQL runs again"));
      await().atMost(LIMIT).until(() -> readiness(nobody) == 200);
      assertThat(subjects(admin, kept)).contains("Kept");
      assertThat(subjects(admin, added(admin, "Afterwards"))).contains("Afterwards");
    }
  }

  private ProcessHandle postmaster() throws IOException {
    String pid = Files.readAllLines(directory.resolve("18/postmaster.pid")).getFirst();
    return ProcessHandle.of(Long.parseLong(pid)).orElseThrow();
  }

  private static int readiness(Client nobody) {
    return nobody.get("/actuator/health/readiness").status();
  }

  /** The position of the event. */
  private static String added(Client admin, String title) {
    Reply reply = admin.post("/api/content/subjects", "{\"title\":\"" + title + "\"}");
    assertThat(reply.status()).as(reply.body()).isEqualTo(201);
    return reply.header("Daybreak-Position");
  }

  private static String subjects(Client admin, String position) {
    return await()
        .atMost(LIMIT)
        .until(
            () -> admin.get("/api/subjects", "Daybreak-Min-Position", position),
            reply -> reply.header("Daybreak-Position").equals(position))
        .body();
  }

  @Test
  void says_plainly_that_its_data_is_in_use() throws Exception {
    try (AppProcess first = start()) {
      var _ = first.client();
      try (AppProcess second = start()) {
        assertThat(second.exitCode()).isEqualTo(1);
        assertThat(second.output()).contains("is in use by another running Daybreak");
        assertNoStackTrace(second);
      }
    }
  }

  @Test
  void waits_for_a_server_that_is_away_and_ends_when_it_is_told_to() throws Exception {
    try (AppProcess app =
        AppProcess.start(
            "--spring.profiles.active=local",
            "--spring.datasource.url=jdbc:postgresql://127.0.0.1:1/nowhere",
            "--spring.datasource.password=x")) {
      await()
          .atMost(LIMIT)
          .until(() ->
              app.output()
                  .contains("Daybreak waits for its database: Connection to 127.0.0.1:1 refused"));
      assertThat(app.stop()).isEqualTo(TERMINATED);
      assertNoStackTrace(app);
    }
  }

  private AppProcess start() throws IOException {
    return AppProcess.start("--daybreak.postgres.data-dir=" + directory);
  }

  private static int sampleQuestions(Client analyst) {
    Reply page = statistics(analyst);
    for (int tries = 0;
        tries < 30 && !page.header("Daybreak-Position").equals(LAST_EVENT);
        tries++) {
      page = statistics(analyst);
    }
    return page.json()
        .get("items")
        .valueStream()
        .map(item -> item.get("questions"))
        .flatMap(JsonNode::valueStream)
        .mapToInt(JsonNode::asInt)
        .sum();
  }

  /** Waits for the last event up to a second. */
  private static Reply statistics(Client analyst) {
    Reply page = analyst.get("/api/content-stats/subjects", "Daybreak-Min-Position", LAST_EVENT);
    assertThat(page.status()).as(page.body()).isEqualTo(200);
    return page;
  }

  private static void assertQuiet(AppProcess app) throws IOException {
    assertNoStackTrace(app);
    assertThat(app.output()).contains("tier      all", "/v3/api-docs", "/dev/token");
    assertThat(Arrays.asList(app.output().split("\n"))).hasSizeLessThan(15);
  }

  private static void assertNoStackTrace(AppProcess app) throws IOException {
    assertThat(app.output()).doesNotContain("\tat ", "Exception", "Axon");
  }
}

package daybreak.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import daybreak.app.testing.AppProcess;
import daybreak.app.testing.Client;
import daybreak.app.testing.Reply;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a collector of logs is given by the documented setting. */
final class LogsIT {

  private static final Duration LIMIT = Duration.ofSeconds(20);
  private static final Path JAR = Path.of("target/daybreak.jar");
  private static final String SECRET = "Nobody logs what is sent";

  @TempDir private Path directory;

  @Test
  void each_event_is_a_line_of_json_that_tells_who_asked_and_nothing_of_what_was_sent()
      throws Exception {
    try (AppProcess app =
        AppProcess.packaged(
            JAR,
            "--logging.structured.format.console=ecs",
            "--spring.profiles.active=local",
            "--daybreak.sample-bank=false",
            "--daybreak.postgres.data-dir=" + directory)) {
      Client admin = app.client().as("content-admin");
      Reply reply =
          admin.send(
              "POST",
              "/api/content/import",
              "application/x-ndjson",
              line(),
              "X-Request-Id",
              "import-7");
      assertThat(reply.status()).isEqualTo(200);

      await()
          .atMost(LIMIT)
          .ignoreExceptions()
          .until(() -> lines(app).stream().anyMatch(LogsIT::isAudit));
      JsonNode audit = lines(app).stream().filter(LogsIT::isAudit).findFirst().orElseThrow();
      assertThat(audit.at("/user/id").asString()).isEqualTo(Client.CALLER);
      assertThat(audit.at("/http/request/id").asString()).isEqualTo("import-7");
      assertThat(audit.at("/message").asString())
          .startsWith("Import /api/content/import by " + Client.CALLER)
          .endsWith(": 1 lines read, 1 accepted, 0 unchanged, 0 rejected; to its end");
      assertThat(app.output()).doesNotContain(SECRET, admin.token());
    }
  }

  private static boolean isAudit(JsonNode line) {
    return line.at("/log/logger").asString("").equals("daybreak.audit");
  }

  /** Anything else than JSON fails to be read. */
  private static List<JsonNode> lines(AppProcess app) {
    try {
      return app.output().lines().map(line -> JsonMapper.shared().readTree(line)).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String line() {
    return """
    {"kind": "flashcard", "id": "%s", "subject": "Geology", "topic": "Rocks", "cardType": "basic", "front": "%s", "back": "Magma", "validated": true}
    """
        .formatted(UUID.randomUUID(), SECRET);
  }
}

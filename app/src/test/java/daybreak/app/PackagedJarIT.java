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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The packaged jar as it is delivered: only the libraries inside it. All other tests run on the
 * class path of the tests, which has more.
 */
final class PackagedJarIT {

  private static final Path JAR = Path.of("target/daybreak.jar");
  private static final Path DOCUMENT = Path.of("../docs/openapi.json");
  private static final int TERMINATED = 128 + 15;
  private static final Duration BOUND = Duration.ofSeconds(30);

  @TempDir private Path directory;

  @Test
  void answers_what_was_sent_to_it_and_ends_when_it_is_told_to() throws Exception {
    try (AppProcess app =
        AppProcess.packaged(
            JAR, "--daybreak.postgres.data-dir=" + directory, "--daybreak.sample-bank=false")) {
      Client nobody = app.client();
      await().atMost(BOUND).until(() -> status(nobody, "/actuator/health/readiness") == 200);
      assertThat(status(nobody, "/")).isEqualTo(200);
      assertThat(status(nobody, "/swagger-ui/index.html")).isEqualTo(200);
      assertTellsTheCommittedDocument(nobody);
      assertReadsWhatItIsTold(nobody.as("content-admin"));
      assertThat(app.stop()).isEqualTo(TERMINATED);
      assertThat(app.output()).doesNotContain("\tat ", "Exception");
    }
  }

  private static int status(Client nobody, String path) {
    return nobody.get(path).status();
  }

  /** It is made of the doc comments and the libraries that are in the jar. */
  private static void assertTellsTheCommittedDocument(Client nobody) throws IOException {
    assertThat(nobody.get("/v3/api-docs").body() + "\n").isEqualTo(Files.readString(DOCUMENT));
  }

  private static void assertReadsWhatItIsTold(Client admin) {
    Reply told = admin.post("/api/content/subjects", "{\"title\":\"Packaged\"}");
    assertThat(told.status()).as(told.body()).isEqualTo(201);
    Reply read =
        await()
            .atMost(BOUND)
            .until(() -> admin.get(told.header("Location")), reply -> reply.status() != 503);
    assertThat(read.status()).as(read.body()).isEqualTo(200);
    assertThat(read.json().get("title").asString()).isEqualTo("Packaged");
  }
}

package daybreak.app.http;

import static org.assertj.core.api.Assertions.assertThat;

import daybreak.app.testing.RunningApp;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The committed API document is the one that the controllers make. */
final class ApiDocumentTest {

  private static final Path COMMITTED = Path.of("../docs/openapi.json");
  private static final String REFRESH =
      "mvn -pl app -am test -Dtest=ApiDocumentTest -Dsurefire.failIfNoSpecifiedTests=false"
          + " -Dopenapi=write";

  @Test
  void agrees_with_the_committed_document() throws IOException {
    String generated = RunningApp.local().client().get("/v3/api-docs").body() + "\n";
    if ("write".equals(System.getProperty("openapi"))) {
      Files.createDirectories(COMMITTED.getParent());
      Files.writeString(COMMITTED, generated);
    }
    assertThat(Files.readString(COMMITTED))
        .as("docs/openapi.json has drifted from the controllers; refresh it with: " + REFRESH)
        .isEqualTo(generated);
  }
}

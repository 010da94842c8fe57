package daybreak.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import daybreak.app.testing.AppProcess;
import daybreak.app.testing.Client;
import daybreak.app.testing.Reply;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** What the packaged jar says that it is made of. */
final class ComponentsIT {

  private static final Path JAR = Path.of("target/daybreak.jar");
  private static final String LIBRARIES = "BOOT-INF/lib/";

  /** Packaging adds it: a tool for the jar, and no part of the application. */
  private static final String TOOL = "spring-boot-jarmode-";

  @TempDir private Path directory;

  @Test
  void every_library_in_the_jar_is_told() throws Exception {
    assumeFalse(
        Boolean.getBoolean("offline"), "The list is made only where Maven may ask the network");
    try (AppProcess app =
        AppProcess.packaged(
            JAR, "--daybreak.postgres.data-dir=" + directory, "--daybreak.sample-bank=false")) {
      Client operator = app.client();
      assertThat(operator.get("/actuator/sbom").json().at("/ids/0").asString(""))
          .isEqualTo("application");
      Reply list = operator.get("/actuator/sbom/application");
      assertThat(list.header("Content-Type")).startsWith("application/vnd.cyclonedx+json");
      assertThat(told(list.json())).hasSizeGreaterThan(50).containsAll(libraries());
    }
  }

  private static Stream<String> told(JsonNode list) {
    return list.path("components")
        .valueStream()
        .map(component ->
            component.path("name").asString("") + "-" + component.path("version").asString(""));
  }

  private static List<String> libraries() throws IOException {
    try (JarFile jar = new JarFile(JAR.toFile())) {
      return jar.stream()
          .map(entry -> entry.getName())
          .filter(name -> name.startsWith(LIBRARIES) && name.endsWith(".jar"))
          .map(name -> name.substring(LIBRARIES.length(), name.length() - ".jar".length()))
          .filter(name -> !name.startsWith(TOOL))
          .toList();
    }
  }
}

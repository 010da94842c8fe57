package daybreak.app.ops;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The rules that follow from the objectives are those that are shipped. */
final class ObjectivesTest {

  private static final Path RULES = OpsFiles.OPS.resolve("prometheus/objectives.rules.yml");
  private static final Path DOCUMENT = Path.of("../docs/openapi.json");

  private static final String HEAD =
      """
      # Made from ../objectives.yaml by a test; `mvn -pl app -am test -Dtest=ObjectivesTest -Dsurefire.failIfNoSpecifiedTests=false -Dobjectives=write` writes it anew.
      # What an objective allows is used up too fast where it is so over a window and over a shorter one: the alert begins soon
      # after a big fault, in time before a small one has used up everything, and ends soon after either.
      groups:
        - name: objectives
          rules:
      """;

  @Test
  void the_rules_are_as_the_objectives_have_them() throws IOException {
    String made =
        HEAD + Objective.read().stream().map(Objective::rules).collect(Collectors.joining());
    if ("write".equals(System.getProperty("objectives"))) {
      Files.writeString(RULES, made);
    }
    assertThat(RULES).hasContent(made);
  }

  @Test
  void an_objective_is_about_calls_that_there_are() throws IOException {
    JsonNode paths = JsonMapper.shared().readTree(Files.readString(DOCUMENT)).path("paths");
    List<String> documented = paths.propertyStream().map(path -> path.getKey()).toList();

    assertThat(Objective.paths()).hasSizeGreaterThan(20).isSubsetOf(documented);
  }
}

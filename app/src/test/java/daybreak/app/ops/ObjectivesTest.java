package daybreak.app.ops;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** The rules that follow from the objectives are those that are shipped. */
final class ObjectivesTest {

  private static final Path RULES = OpsFiles.OPS.resolve("prometheus/objectives.rules.yml");
  private static final Path DOCUMENT = Path.of("../docs/openapi.json");

  /** A path has other properties too. */
  private static final Set<String> METHODS = Set.of("get", "put", "post", "delete", "patch");

  private static final String HEAD =
      """
      # Made from ../objectives.yaml by a test; `mvn -pl app -am test -Dtest=ObjectivesTest -Dsurefire.failIfNoSpecifiedTests=false -Dobjectives=write` writes it anew.
      # What an objective allows is used up too fast where it is so over a window and over a shorter one: the alert begins soon
      # after a big fault, in time before a small one has used up everything, and ends soon after either.
      groups:
        - name: objectives
          interval: %ss
          rules:
      """;

  @Test
  void the_rules_are_as_the_objectives_have_them() throws IOException {
    String made =
        HEAD.formatted(Burn.INTERVAL)
            + Objective.read().stream().map(Objective::rules).collect(Collectors.joining());
    if ("write".equals(System.getProperty("objectives"))) {
      Files.writeString(RULES, made);
    }
    assertThat(RULES).hasContent(made);
  }

  @Test
  void each_call_is_of_one_objective_or_has_a_reason_to_be_of_none() throws IOException {
    List<String> documented = documented();
    List<String> told = new ArrayList<>(Objective.calls());
    told.retainAll(documented);
    told.addAll(Objective.without().keySet());

    assertThat(told).hasSizeGreaterThan(20).containsExactlyInAnyOrderElementsOf(documented);
    assertThat(Objective.without().values())
        .allSatisfy(reason -> assertThat(reason).hasSizeGreaterThan(20));
  }

  @Test
  void an_objective_is_about_paths_that_there_are() throws IOException {
    Set<String> paths = new TreeSet<>();
    documented().forEach(call -> paths.add(path(call)));

    assertThat(Objective.calls()).allSatisfy(call -> assertThat(paths).contains(path(call)));
  }

  private static String path(String call) {
    return call.substring(call.indexOf(' ') + 1);
  }

  private static List<String> documented() throws IOException {
    return JsonMapper.shared()
        .readTree(Files.readString(DOCUMENT))
        .path("paths")
        .propertyStream()
        .flatMap(path ->
            path.getValue()
                .propertyStream()
                .filter(operation -> METHODS.contains(operation.getKey()))
                .map(
                    operation -> operation.getKey().toUpperCase(Locale.ROOT) + " " + path.getKey()))
        .toList();
  }
}

package daybreak.load.alarm;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** Each fault is one that a shipped rule is to name soon. */
final class IncidentTest {

  private static final Path RULES = Path.of("..", "ops", "prometheus", "daybreak.rules.yml");
  private static final Pattern RULE =
      Pattern.compile("(?s) - alert: (\\w+)\n(.*?)(?= - alert: |$)");

  static final List<Incident> ALL = Incident.ALL;

  private static Map<String, String> rules = Map.of();

  @BeforeAll
  static void read() throws IOException {
    rules =
        RULE.matcher(Files.readString(RULES))
            .results()
            .collect(Collectors.toMap(rule -> rule.group(1), rule -> rule.group(2)));
  }

  @ParameterizedTest
  @FieldSource("ALL")
  void a_rule_names_it_that_waits_a_minute(Incident incident) {
    assertThat(rules).containsKey(incident.named().name());
    assertThat(rules.get(incident.named().name())).contains("\n        for: 1m\n");
  }

  @Test
  void each_has_a_name_of_its_own() {
    assertThat(ALL).extracting(Incident::name).doesNotHaveDuplicates();
  }

  @Test
  void no_two_are_named_alike() {
    assertThat(ALL).extracting(Incident::named).doesNotHaveDuplicates();
  }
}

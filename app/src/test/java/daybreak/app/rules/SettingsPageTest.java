package daybreak.app.rules;

import static org.assertj.core.api.Assertions.assertThat;

import daybreak.app.testing.SettingsMetadata;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.config.YamlPropertiesFactoryBean;
import org.springframework.core.io.ClassPathResource;
import tools.jackson.databind.JsonNode;

/** The settings that the code reads, that IDEs explain and that operators look up are the same. */
final class SettingsPageTest {

  private static final String SECTION = "(?s).*\n## Settings\n|\n##.*";
  private static final Pattern ROW =
      Pattern.compile("(?m)^\\| `--([a-z.-]+)(?:\\.<role>)?` \\| (.*?) \\|");
  private static final Pattern READ = Pattern.compile("[\"{](?:--)?(daybreak(?:\\.[a-z-]+)+)");
  private static final Pattern DEFAULT =
      Pattern.compile("\\$\\{(daybreak(?:\\.[a-z-]+)+):([^}]*)}");

  /** A logger's name, no setting. */
  private static final String AUDIT = "daybreak.audit";

  private static final Map<String, JsonNode> DESCRIBED = SettingsMetadata.own();

  @Test
  void every_setting_is_described() {
    assertThat(DESCRIBED)
        .hasSizeGreaterThan(25)
        .allSatisfy((name, setting) ->
            assertThat(setting.path("description").asString(""))
                .as(name)
                .isNotBlank()
                .doesNotContain("{@"));
  }

  @Test
  void every_setting_that_is_read_is_described() {
    assertThat(inCode(READ).map(found -> found.group(1)).filter(name -> !name.equals(AUDIT)))
        .hasSizeGreaterThan(20)
        .allSatisfy(name -> assertThat(DESCRIBED.keySet()).anyMatch(known -> isIn(name, known)));
  }

  /** Some are read as a group. */
  private static boolean isIn(String read, String known) {
    return known.equals(read) || known.startsWith(read + ".");
  }

  @Test
  void every_default_in_the_code_is_the_one_that_is_described() {
    assertThat(inCode(DEFAULT))
        .hasSizeGreaterThan(4)
        .allSatisfy(found -> assertThat(defaults()).containsEntry(found.group(1), found.group(2)));
  }

  @Test
  void the_page_has_a_row_for_each_setting_and_for_no_other() {
    assertThat(rows().keySet()).containsExactlyInAnyOrderElementsOf(DESCRIBED.keySet());
  }

  @Test
  void each_row_tells_the_default() {
    Map<String, String> rows = rows();
    assertThat(defaults())
        .hasSizeGreaterThan(15)
        .allSatisfy((name, value) ->
            assertThat(rows.getOrDefault(name, "")).as(name).contains("`" + value + "`"));
  }

  private static Stream<MatchResult> inCode(Pattern wanted) {
    return Sources.shipped().stream().flatMap(file -> wanted.matcher(Sources.text(file)).results());
  }

  /** What stands in the second column, by the first. */
  private static Map<String, String> rows() {
    String section =
        Sources.text(Sources.ROOT.resolve("docs/operations.md")).replaceAll(SECTION, "");
    Map<String, String> rows = new TreeMap<>();
    ROW.matcher(section).results().forEach(row -> rows.put(row.group(1), row.group(2)));
    return rows;
  }

  /** Those of the application's file, and those of the code that IDEs know. */
  private static Map<String, String> defaults() {
    Map<String, String> defaults = new TreeMap<>();
    DESCRIBED.forEach((name, setting) -> {
      JsonNode value = setting.path("defaultValue");
      if (!value.isMissingNode() && !value.isContainer()) {
        defaults.put(name, value.asString());
      }
    });
    Properties file = applicationFile();
    DESCRIBED.keySet().stream()
        .filter(file::containsKey)
        .forEach(name -> defaults.put(name, String.valueOf(file.get(name))));
    return defaults;
  }

  private static Properties applicationFile() {
    YamlPropertiesFactoryBean yaml = new YamlPropertiesFactoryBean();
    yaml.setResources(new ClassPathResource("application.yml"));
    return Objects.requireNonNull(yaml.getObject());
  }
}

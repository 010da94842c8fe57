package daybreak.app.rules;

import static org.assertj.core.api.Assertions.assertThat;

import daybreak.schema.testing.Reviewed;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Whoever is called by an alert finds a paragraph that says what to do. */
final class AlertsPageTest {

  private static final String SECTION = "(?s).*\n## Alerts\n|\n## .*";
  private static final Pattern PARAGRAPH = Pattern.compile("(?s)\n### (\\w+)\n\n(.*?)(?=\n###|$)");
  private static final String ALERT = "(?m)^ +- alert: (\\w+)$";
  private static final String RUNBOOK = "(?m)^ +runbook: \"docs/operations\\.md#(\\w+)\"$";
  private static final int PLAIN_WORDS = 100;

  private static final List<Path> RULES =
      Stream.of("daybreak.rules.yml", "objectives.rules.yml")
          .map(Sources.ROOT.resolve("ops/prometheus")::resolve)
          .toList();

  @Test
  void every_alert_has_a_paragraph_and_every_paragraph_an_alert() {
    assertThat(paragraphs().keySet()).containsExactlyInAnyOrderElementsOf(Set.copyOf(found(ALERT)));
    assertThat(paragraphs().values())
        .hasSizeGreaterThan(10)
        .allSatisfy(text -> assertThat(text).hasSizeGreaterThan(PLAIN_WORDS));
  }

  @Test
  void every_alert_leads_to_its_own_paragraph() {
    List<String> headings =
        found(ALERT).stream().map(name -> name.toLowerCase(Locale.ROOT)).toList();
    assertThat(found(RUNBOOK)).containsExactlyElementsOf(headings);
  }

  @Test
  void no_alert_disappears() {
    Map<String, String> alerts = new TreeMap<>();
    found(ALERT).forEach(name -> alerts.put(name, ""));
    Reviewed.named("alerts.txt").hold(alerts);
  }

  private static List<String> found(String pattern) {
    return RULES.stream().flatMap(file -> Sources.found(pattern, file).stream()).toList();
  }

  private static Map<String, String> paragraphs() {
    String section =
        Sources.text(Sources.ROOT.resolve("docs/operations.md")).replaceAll(SECTION, "");
    Map<String, String> paragraphs = new TreeMap<>();
    PARAGRAPH
        .matcher(section)
        .results()
        .forEach(found -> paragraphs.put(found.group(1), found.group(2)));
    return paragraphs;
  }
}

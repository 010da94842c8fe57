package daybreak.app.ops;

import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The expressions of PromQL that are shipped: those of all rules, and those of the dashboard. */
final class Expressions {

  private Expressions() {}

  static List<String> all() {
    return Stream.concat(rules().map(Expressions::of), dashboard()).distinct().toList();
  }

  /** Those whose results are kept or looked at; an alert has one only where something is wrong. */
  static List<String> shown() {
    Stream<String> recordings = rules().filter(rule -> rule.has("record")).map(Expressions::of);
    return Stream.concat(recordings, dashboard()).distinct().toList();
  }

  /** Those of them that need no result, as they are reviewed. */
  static List<String> silent() {
    return OpsFiles.text("../docs/ratchet/silent.txt")
        .lines()
        .filter(line -> !line.startsWith("#"))
        .toList();
  }

  private static Stream<JsonNode> rules() {
    return OpsFiles.names("prometheus", ".rules.yml").stream()
        .map(file -> OpsFiles.document("prometheus/" + file))
        .flatMap(file -> file.path("groups").valueStream())
        .flatMap(group -> group.path("rules").valueStream());
  }

  private static String of(JsonNode ruleOrTarget) {
    return ruleOrTarget.path("expr").asString();
  }

  private static Stream<String> dashboard() {
    return panels().flatMap(panel -> panel.path("targets").valueStream()).map(Expressions::of);
  }

  static Stream<JsonNode> panels() {
    return JsonMapper.shared()
        .readTree(OpsFiles.text("grafana/dashboards/daybreak.json"))
        .path("panels")
        .valueStream();
  }
}

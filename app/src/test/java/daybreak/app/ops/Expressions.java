package daybreak.app.ops;

import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The expressions of PromQL that are shipped: those of all rules, and those of the dashboard. */
final class Expressions {

  private Expressions() {}

  static List<String> all() {
    return Stream.concat(rules(), dashboard()).distinct().toList();
  }

  private static Stream<String> rules() {
    return OpsFiles.names("prometheus", ".rules.yml").stream()
        .map(file -> OpsFiles.document("prometheus/" + file))
        .flatMap(file -> file.path("groups").valueStream())
        .flatMap(group -> group.path("rules").valueStream())
        .map(rule -> rule.path("expr").asString());
  }

  private static Stream<String> dashboard() {
    return panels()
        .flatMap(panel -> panel.path("targets").valueStream())
        .map(target -> target.path("expr").asString());
  }

  static Stream<JsonNode> panels() {
    return JsonMapper.shared()
        .readTree(OpsFiles.text("grafana/dashboards/daybreak.json"))
        .path("panels")
        .valueStream();
  }
}

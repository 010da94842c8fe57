package daybreak.app.ops;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * An objective of ops/objectives.yaml, and the rules of Prometheus that follow from it.
 *
 * @param says for whom what is wrong where it is missed
 * @param target the share that is to be good
 * @param least how many there must be for an alert
 * @param counted what is counted, and how much of it is bad
 */
record Objective(String name, String says, BigDecimal target, int least, Counted counted) {

  /** Both are recorded over five minutes; longer windows are means of that. */
  private static final String RECORDED =
      """
            - record: objective:total:rate5m
              labels: {objective: %1$s}
              expr: %2$s
            - record: objective:bad:rate5m
              labels: {objective: %1$s}
              expr: %3$s
      """;

  static List<Objective> read() {
    return OpsFiles.document("objectives.yaml")
        .path("objectives")
        .valueStream()
        .map(Objective::of)
        .toList();
  }

  private static Objective of(JsonNode told) {
    JsonNode requests = told.path("requests");
    return requests.isMissingNode()
        ? of(told, Counted.of(told.path("counted")))
        : of(told, Counted.ofRequests(requests));
  }

  private static Objective of(JsonNode told, Counted counted) {
    return new Objective(
        told.path("name").asString(),
        told.path("says").asString(),
        new BigDecimal(told.path("target").asString()),
        told.path("least").asInt(),
        counted);
  }

  /** The calls that there are objectives for, each by its method and its path. */
  static List<String> calls() {
    return OpsFiles.document("objectives.yaml")
        .path("objectives")
        .valueStream()
        .flatMap(told -> calls(told.path("requests")))
        .toList();
  }

  private static Stream<String> calls(JsonNode requests) {
    return requests
        .path("methods")
        .valueStream()
        .flatMap(method ->
            requests
                .path("paths")
                .valueStream()
                .map(path -> method.asString() + " " + path.asString()));
  }

  /** The calls that have none, each with the reason. */
  static Map<String, String> without() {
    return OpsFiles.document("objectives.yaml")
        .path("without")
        .valueStream()
        .collect(
            Collectors.toMap(
                told -> told.path("call").asString(), told -> told.path("because").asString()));
  }

  String rules() {
    return RECORDED.formatted(name, counted.all(), counted.bad())
        + Burn.ALL.stream().map(burn -> burn.alert(this)).collect(Collectors.joining());
  }

  /** The share of what may be bad, so many times over. */
  String allowed(BigDecimal times) {
    return BigDecimal.ONE.subtract(target).multiply(times).stripTrailingZeros().toPlainString();
  }
}

package daybreak.app.ops;

import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/**
 * What an objective counts, each as an expression of how many a second.
 *
 * @param all of it
 * @param bad those that are not as they should be
 */
record Counted(String all, String bad) {

  private static final String RATE = "(sum(rate(%s[5m])) or vector(0))";

  /** There from the start, so that none is missed. */
  private static final String FAULTS = RATE.formatted("http_faults_total{%s}");

  private static final String ANSWERED =
      RATE.formatted("http_server_requests_seconds_count{%s,outcome!=\"SERVER_ERROR\"}");
  private static final String IN_TIME =
      RATE.formatted("http_server_requests_seconds_bucket{%s,outcome!=\"SERVER_ERROR\",le=\"%s\"}");

  static Counted ofRequests(JsonNode told) {
    String calls =
        "method=~\"%s\",uri=~\"%s\""
            .formatted(either(told.path("methods")), either(told.path("paths")));
    String faults = FAULTS.formatted(calls);
    String answered = ANSWERED.formatted(calls);
    String inTime = IN_TIME.formatted(calls, told.path("within").asString());
    return new Counted(
        "%s + %s".formatted(answered, faults),
        "%s + clamp_min(%s - %s, 0)".formatted(faults, answered, inTime));
  }

  static Counted of(JsonNode told) {
    String metric = told.path("metric").asString();
    String bad =
        "%s{%s!=\"%s\"}"
            .formatted(metric, told.path("label").asString(), told.path("good").asString());
    return new Counted(RATE.formatted(metric), RATE.formatted(bad));
  }

  /** Braces are part of a path, and would be counts in a pattern. */
  private static String either(JsonNode values) {
    return values
        .valueStream()
        .map(value -> value.asString().replace("{", "[{]").replace("}", "[}]"))
        .collect(Collectors.joining("|"));
  }
}

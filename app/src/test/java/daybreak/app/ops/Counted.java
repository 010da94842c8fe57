package daybreak.app.ops;

import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/**
 * What an objective counts, as selectors of counters.
 *
 * @param all of it
 * @param good those that are as they should be
 */
record Counted(String all, String good) {

  private static final String ALL_REQUESTS =
      "http_server_requests_seconds_count{method=~\"%s\",uri=~\"%s\"}";
  private static final String GOOD_REQUESTS =
      "http_server_requests_seconds_bucket{method=~\"%s\",uri=~\"%s\",outcome!=\"SERVER_ERROR\",le=\"%s\"}";

  static Counted ofRequests(JsonNode told) {
    String methods = either(told.path("methods"));
    String paths = either(told.path("paths"));
    return new Counted(
        ALL_REQUESTS.formatted(methods, paths),
        GOOD_REQUESTS.formatted(methods, paths, told.path("within").asString()));
  }

  static Counted of(JsonNode told) {
    String metric = told.path("metric").asString();
    return new Counted(
        metric,
        "%s{%s=\"%s\"}"
            .formatted(metric, told.path("label").asString(), told.path("good").asString()));
  }

  /** Braces are part of a path, and would be counts in a pattern. */
  private static String either(JsonNode values) {
    return values
        .valueStream()
        .map(value -> value.asString().replace("{", "[{]").replace("}", "[}]"))
        .collect(Collectors.joining("|"));
  }
}

package daybreak.app.testing;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * One operation that the running application's API document lists.
 *
 * @param path with its variables in braces
 * @param parameters the names of its query's parameters
 */
public record Operation(String method, String path, List<String> parameters) {

  /** All of them; {@code client} is anybody. */
  public static List<Operation> documented(Client client) {
    return client
        .get("/v3/api-docs")
        .json()
        .get("paths")
        .propertyStream()
        .flatMap(path ->
            path.getValue()
                .propertyStream()
                .map(method -> of(method.getKey(), path.getKey(), method.getValue())))
        .toList();
  }

  private static Operation of(String method, String path, JsonNode operation) {
    List<String> parameters =
        operation
            .path("parameters")
            .valueStream()
            .filter(parameter -> parameter.get("in").asString().equals("query"))
            .map(parameter -> parameter.get("name").asString())
            .toList();
    return new Operation(method.toUpperCase(Locale.ROOT), path, parameters);
  }

  /** Values that its query's parameters, by their schemas, can not have. */
  public static Map<String, List<String>> malformed(JsonNode operation) {
    return operation
        .path("parameters")
        .valueStream()
        .filter(parameter -> parameter.get("in").asString().equals("query"))
        .collect(
            Collectors.toMap(
                parameter -> parameter.get("name").asString(),
                parameter -> malformedOf(parameter.get("schema"))));
  }

  private static List<String> malformedOf(JsonNode schema) {
    List<String> malformed = new ArrayList<>(List.of("%00"));
    if (schema.path("type").toString().contains("integer")) {
      malformed.addAll(List.of("", "x", "1.5", "+1", "%201", "0x1", "9".repeat(20), "-1"));
      if (schema.has("maximum")) {
        malformed.add(Long.toString(schema.get("maximum").asLong() + 1));
      }
      if (schema.has("minimum")) {
        malformed.add(Long.toString(schema.get("minimum").asLong() - 1));
      }
    }
    if (schema.path("format").asString("").equals("uuid")) {
      malformed.addAll(List.of("", "1-1-1-1-1", "x", "%7B%7D", new UUID(0, 0).toString()));
    }
    if (schema.has("enum") || schema.has("$ref")) {
      malformed.addAll(List.of("", "nonsense", "DRAFT"));
    }
    if (schema.has("maxLength")) {
      malformed.add("a".repeat(Math.min(8_000, schema.get("maxLength").asInt() + 1)));
    }
    return malformed;
  }

  public boolean isRead() {
    return method.equals("GET");
  }

  /** Whether its answer goes on for as long as its client listens, and has a test of its own. */
  public boolean isEndless() {
    return path.equals("/api/live");
  }

  /** A role that may call it. */
  public String role() {
    boolean content =
        path.startsWith("/api/content/")
            || path.equals("/api/activity/import")
            || path.equals("/api/questions");
    return isOfOperators() ? "operator" : content ? "content-admin" : "learner";
  }

  /** Whether operators may call it, and no learner. */
  public boolean isOfOperators() {
    return path.matches(
        "/api/(dead-letters|events|exports|mendings|operations|parked-plans|replays)(/.*)?");
  }

  /** The media type of its body. */
  public String bodyType() {
    return path.endsWith("/import") ? "application/x-ndjson" : "application/json";
  }

  /** Calls it at an address of its path: with an empty object where it takes a body. */
  public Reply call(Client caller, String address, String... headers) {
    return isRead()
        ? caller.get(address, headers)
        : caller.send(method, address, bodyType(), "{}", headers);
  }

  public boolean hasVariable() {
    return path.contains("{");
  }

  /** Its path with the id in the place of every variable, but for one that is a date. */
  public String of(String id) {
    return path.replace("{date}", "2026-03-08").replaceAll("\\{[^}]+}", id);
  }

  /**
   * Its addresses: without a parameter, and with each parameter by itself.
   *
   * @param ids for variables, each tried
   * @param values by parameter
   */
  public Stream<String> addresses(Collection<String> ids, Map<String, String> values) {
    List<String> paths = hasVariable() ? ids.stream().map(this::of).toList() : List.of(path);
    return paths.stream()
        .flatMap(at ->
            Stream.concat(
                Stream.of(at),
                parameters.stream()
                    .filter(values::containsKey)
                    .map(name -> at + "?" + name + "=" + values.get(name))));
  }
}

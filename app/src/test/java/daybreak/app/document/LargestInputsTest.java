package daybreak.app.document;

import static org.assertj.core.api.Assertions.assertThat;

import daybreak.app.testing.AppProcess;
import daybreak.app.testing.Client;
import daybreak.app.testing.Operation;
import daybreak.app.testing.Reply;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * What the largest body that each call takes costs: every field at its limit, filled up with blanks
 * to the last byte, several at once in a heap that could not hold many copies of them.
 */
final class LargestInputsTest {

  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
  private static final String WIDE = "\uD835\uDD4F";
  private static final int AT_ONCE = 8;
  private static final Duration BOUND = Duration.ofSeconds(30);

  @TempDir private Path directory;

  @Test
  void the_largest_body_of_each_call_is_answered_in_a_small_heap() throws Exception {
    try (AppProcess app =
        AppProcess.start(
            List.of("-Xmx256m"),
            "--daybreak.postgres.data-dir=" + directory,
            "--daybreak.sample-bank=false")) {
      Client anybody = app.client();
      JsonNode document = anybody.get("/v3/api-docs").json();
      for (Operation call : Operation.documented(anybody)) {
        JsonNode body =
            document
                .path("paths")
                .path(call.path())
                .path(call.method().toLowerCase(Locale.ROOT))
                .at("/requestBody/content/application~1json/schema");
        if (!body.isMissingNode()) {
          send(anybody.as(call.role()), call, largest(document, body, call));
        }
      }
      assertThat(anybody.get("/actuator/health/liveness").status()).isEqualTo(200);
    }
  }

  private static void send(Client caller, Operation call, String body) throws Exception {
    String path = call.of(UUID.randomUUID().toString());
    Callable<Reply> sending = () -> caller.send(call.method(), path, call.bodyType(), body);
    long start = System.nanoTime();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Callable<Reply>> all = new ArrayList<>();
      for (int copy = 0; copy < AT_ONCE; copy++) {
        all.add(sending);
      }
      for (Future<Reply> reply : threads.invokeAll(all)) {
        assertThat(reply.get().status()).as("%s %s", call, reply.get().body()).isLessThan(500);
        assertThat(reply.get().status()).as(call.toString()).isNotEqualTo(413);
      }
    }
    Duration took = Duration.ofNanos(System.nanoTime() - start);
    System.out.printf(
        "%-6s %-48s %,9d bytes, %d at once: %,d ms%n",
        call.method(), call.path(), body.length(), AT_ONCE, took.toMillis());
    assertThat(took).as(call.toString()).isLessThan(BOUND);
  }

  private static String largest(JsonNode document, JsonNode schema, Operation call) {
    int limit = call.path().startsWith("/api/content/") ? 2 * 1024 * 1024 : 64 * 1024;
    String body = value(document, schema, 0).toString();
    int bytes = body.getBytes(StandardCharsets.UTF_8).length;
    String fitting = bytes <= limit ? body : body.replace(WIDE, "").strip();
    return fitting
        + " ".repeat(Math.max(0, limit - fitting.getBytes(StandardCharsets.UTF_8).length));
  }

  private static JsonNode value(JsonNode document, JsonNode given, int number) {
    JsonNode schema = followed(document, given);
    return switch (type(schema)) {
      case "object" -> object(document, schema, number);
      case "array" -> list(document, schema);
      case "string" -> text(schema, number);
      case "integer", "number" -> JSON.numberNode(schema.path("maximum").asInt(1));
      default -> JSON.nullNode();
    };
  }

  private static JsonNode object(JsonNode document, JsonNode schema, int number) {
    ObjectNode object = JSON.objectNode();
    schema
        .path("properties")
        .propertyStream()
        .forEach(field -> object.set(field.getKey(), value(document, field.getValue(), number)));
    return object;
  }

  private static JsonNode list(JsonNode document, JsonNode schema) {
    ArrayNode list = JSON.arrayNode();
    for (int item = 0; item < schema.path("maxItems").asInt(1); item++) {
      list.add(value(document, schema.get("items"), item));
    }
    return list;
  }

  private static JsonNode text(JsonNode schema, int number) {
    if (schema.has("enum")) {
      return schema.get("enum").get(0);
    }
    if (schema.path("format").asString("").equals("uuid")) {
      return JSON.stringNode(new UUID(1, number + 1L).toString());
    }
    String start = "n" + number;
    int left = schema.path("maxLength").asInt(start.length()) - start.length();
    return JSON.stringNode(start + WIDE.repeat(Math.max(0, left)));
  }

  private static String type(JsonNode schema) {
    JsonNode type = schema.path("type");
    return type.isArray() ? type.path(0).asString("") : type.asString("");
  }

  private static JsonNode followed(JsonNode document, JsonNode schema) {
    JsonNode one = schema.has("oneOf") ? schema.at("/oneOf/0") : schema;
    return one.has("$ref")
        ? followed(document, document.at(one.get("$ref").asString().substring(1)))
        : one;
  }
}

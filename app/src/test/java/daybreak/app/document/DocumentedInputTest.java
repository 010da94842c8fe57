package daybreak.app.document;

import static org.assertj.core.api.Assertions.assertThat;

import daybreak.app.testing.Client;
import daybreak.app.testing.Reply;
import daybreak.app.testing.RunningApp;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Every field of every form keeps what the document says of it: what is required is refused where
 * it is missing, null where the field may not be, a value at a limit is none of the faults that the
 * answer names, one beyond it is.
 */
final class DocumentedInputTest {

  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private final Client anybody = RunningApp.local().client();
  private final Client admin = anybody.as("content-admin");
  private final Client learner = anybody.as("learner");
  private final Client operator = anybody.as("operator");
  private final JsonNode document = anybody.get("/v3/api-docs").json();

  @TestFactory
  Stream<DynamicTest> every_field_is_read_as_it_is_documented() {
    List<DynamicTest> tests = new ArrayList<>();
    document
        .get("paths")
        .propertyStream()
        .forEach(path ->
            path.getValue()
                .propertyStream()
                .forEach(call -> addTo(tests, call.getKey(), path.getKey(), call.getValue())));
    return tests.stream();
  }

  private void addTo(List<DynamicTest> tests, String method, String path, JsonNode call) {
    JsonNode body = call.path("requestBody").path("content").path("application/json");
    if (body.isMissingNode()) {
      return;
    }
    JsonNode form = followed(body.get("schema"));
    ObjectNode example = body.has("example") ? (ObjectNode) body.get("example") : JSON.objectNode();
    Sending sending = new Sending(method.toUpperCase(Locale.ROOT), path, example, required(form));
    form.get("properties")
        .propertyStream()
        .forEach(property -> {
          String name = property.getKey();
          JsonNode schema = property.getValue();
          tests.add(
              DynamicTest.dynamicTest(
                  call.get("operationId").asString() + " reads " + name,
                  () -> check(sending, name, schema, isRequired(form, name))));
        });
    tests.add(
        DynamicTest.dynamicTest(
            call.get("operationId").asString() + " knows no other field",
            () -> assertRefused(sending, "nonsense", JSON.numberNode(1))));
  }

  private void check(Sending sending, String name, JsonNode schema, boolean required) {
    if (required) {
      assertRefused(sending, name, null);
    }
    if (!mayBeNull(schema)) {
      assertRefused(sending, name, JSON.nullNode());
    } else if (!sending.example().has(name)) {
      assertTaken(sending, name, JSON.nullNode());
    }
    Limits limits = Limits.of(followed(schema));
    limits.within().forEach(value -> assertTaken(sending, name, value));
    limits.beyond().forEach(value -> assertRefused(sending, name, value));
  }

  private void assertRefused(Sending sending, String name, @Nullable JsonNode value) {
    Reply reply = send(sending, name, value);
    assertThat(reply.status()).as(name + " = " + shown(value) + reply.body()).isEqualTo(400);
    assertThat(faults(reply)).as(shown(value)).anyMatch(field -> field.startsWith(name));
  }

  /** Other fields may be at fault with it; the field itself is not. */
  private void assertTaken(Sending sending, String name, JsonNode value) {
    Reply reply = send(sending, name, value);
    assertThat(reply.status()).as(reply.body()).isNotIn(413, 415, 500, 503);
    assertThat(faults(reply)).as(shown(value) + reply.body()).noneMatch(isOf(name));
  }

  /** A rule on two fields names one of them: it is not what the field's own limits say. */
  private static Predicate<String> isOf(String name) {
    return field ->
        field.equals(name) || field.startsWith(name + "[") || field.startsWith(name + ".");
  }

  private Reply send(Sending sending, String name, @Nullable JsonNode value) {
    ObjectNode body = sending.example().deepCopy().retain(sending.required());
    body.remove(name);
    if (value != null) {
      body.set(name, value);
    }
    String path = sending.path().replaceAll("\\{[^}]+}", UUID.randomUUID().toString());
    return caller(path)
        .send(
            sending.method(),
            path,
            BodyPublishers.ofString(body.toString()),
            "Content-Type",
            "application/json");
  }

  private Client caller(String path) {
    if (path.matches("/api/(dead-letters|exports|parked-plans|replays)(/.*)?")) {
      return operator;
    }
    return path.startsWith("/api/content/") ? admin : learner;
  }

  private static List<String> faults(Reply reply) {
    if (reply.status() != 400) {
      return List.of();
    }
    return reply
        .json()
        .path("errors")
        .valueStream()
        .filter(fault -> !fault.path("code").asString().equals("input.conflicting"))
        .filter(fault -> !isUnknownItem(fault))
        .map(fault -> fault.get("field").asString())
        .toList();
  }

  /** An item of a list may be the name of something: that there is none of it is no limit. */
  private static boolean isUnknownItem(JsonNode fault) {
    return fault.path("code").asString().equals("input.unknown-value")
        && fault.get("field").asString().endsWith("]");
  }

  private JsonNode followed(JsonNode schema) {
    JsonNode either = schema.path("oneOf").path(0);
    if (either.has("$ref")) {
      return followed(either);
    }
    return schema.has("$ref") ? document.at(schema.get("$ref").asString().substring(1)) : schema;
  }

  private static boolean mayBeNull(JsonNode schema) {
    return Stream.concat(
            schema.path("type").valueStream(),
            schema.path("oneOf").valueStream().map(one -> one.path("type")))
        .anyMatch(type -> type.asString("").equals("null"));
  }

  private static boolean isRequired(JsonNode form, String name) {
    return required(form).contains(name);
  }

  private static List<String> required(JsonNode form) {
    return form.path("required").valueStream().map(JsonNode::asString).toList();
  }

  private static String shown(@Nullable JsonNode value) {
    String text = String.valueOf(value);
    return text.length() > 80 ? text.substring(0, 80) : text;
  }

  /** A call with its example; a field is tried beside those that must be there, and no other. */
  private record Sending(String method, String path, ObjectNode example, List<String> required) {}
}

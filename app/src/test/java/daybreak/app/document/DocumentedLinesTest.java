package daybreak.app.document;

import static org.assertj.core.api.Assertions.assertThat;

import daybreak.app.testing.Client;
import daybreak.app.testing.Reply;
import daybreak.app.testing.RunningApp;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Every field of every line that an import takes keeps what the document says of it: the reason
 * names it where it is missing or beyond a limit, and not where it is within.
 */
final class DocumentedLinesTest {

  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
  private static final List<String> IMPORTS =
      List.of("/api/content/import", "/api/activity/import");

  /** Fields that may be left out for another one, or beside another one. */
  private static final List<String> ONE_OF_SEVERAL =
      List.of("subjectId", "topicId", "subject", "topic", "choices");

  private final Client author = RunningApp.local().client().as("content-admin");
  private final JsonNode document = author.get("/v3/api-docs").json();

  @Test
  void every_kind_of_line_has_a_schema_of_its_own() {
    assertThat(kinds("/api/content/import"))
        .extracting(Kind::word)
        .containsExactlyInAnyOrder(
            "subject", "topic", "question", "flashcard", "exercise", "lesson", "deck");
    assertThat(kinds("/api/activity/import"))
        .extracting(Kind::word)
        .containsExactlyInAnyOrder("review", "test");
  }

  @TestFactory
  Stream<DynamicTest> every_field_is_read_as_it_is_documented() {
    return IMPORTS.stream().flatMap(path -> kinds(path).stream()).flatMap(this::tests);
  }

  private Stream<DynamicTest> tests(Kind kind) {
    List<DynamicTest> tests = new ArrayList<>();
    for (String name : kind.schema().get("properties").propertyNames()) {
      tests.add(DynamicTest.dynamicTest(kind.word() + " reads " + name, () -> check(kind, name)));
    }
    tests.add(
        DynamicTest.dynamicTest(
            kind.word() + " knows no other field",
            () -> assertRejected(kind, "nonsense", JSON.numberNode(1))));
    return tests.stream();
  }

  private void check(Kind kind, String name) {
    JsonNode schema = followed(kind.schema().get("properties").get(name));
    if (kind.requires(name)) {
      ObjectNode without = least(kind);
      without.remove(name);
      assertThat(faults(kind, without)).as(name).anyMatch(fault -> isOf(name, fault));
    } else if (!ONE_OF_SEVERAL.contains(name)) {
      assertTaken(kind, name, JSON.nullNode());
    }
    Limits.of(schema).within().forEach(value -> assertTaken(kind, name, value));
    Limits.of(schema).beyond().forEach(value -> assertRejected(kind, name, value));
  }

  private void assertTaken(Kind kind, String name, JsonNode value) {
    ObjectNode line = least(kind).set(name, value);
    assertThat(faults(kind, line)).as(name).noneMatch(fault -> isOf(name, fault));
  }

  private void assertRejected(Kind kind, String name, JsonNode value) {
    ObjectNode line = least(kind).set(name, value);
    assertThat(faults(kind, line)).as(name).anyMatch(fault -> isOf(name, fault));
  }

  private static boolean isOf(String name, String fault) {
    return fault.matches("(?s)" + name + "[ .\\[].*");
  }

  /** What the reason says, field by field; none where the line is not rejected. */
  private List<String> faults(Kind kind, ObjectNode line) {
    Reply reply = author.send("POST", kind.path(), "application/x-ndjson", line.toString());
    JsonNode first = JsonMapper.shared().readTree(reply.body().lines().findFirst().orElseThrow());
    return List.of(first.path("reason").asString("").split("; ", -1));
  }

  /** The fields that must be there. */
  private ObjectNode least(Kind kind) {
    ObjectNode line = JSON.objectNode();
    for (JsonNode required : kind.schema().get("required")) {
      String name = required.asString();
      JsonNode said = kind.schema().get("properties").get(name);
      JsonNode schema = followed(said);
      line.set(
          name,
          said.has("examples")
              ? said.get("examples").get(0)
              : schema.path("enum").path(0).isMissingNode()
                  ? value(schema)
                  : schema.get("enum").get(0));
    }
    return line;
  }

  private static JsonNode value(JsonNode schema) {
    return schema.get("type").asString().equals("string")
        ? JSON.stringNode("documented")
        : JSON.numberNode(1);
  }

  private List<Kind> kinds(String path) {
    JsonNode body =
        document.get("paths").get(path).at("/post/requestBody/content/application~1x-ndjson");
    return followed(body.at("/schema/contentSchema"))
        .at("/discriminator/mapping")
        .propertyStream()
        .map(kind ->
            new Kind(path, kind.getKey(), document.at(kind.getValue().asString().substring(1))))
        .toList();
  }

  private JsonNode followed(JsonNode schema) {
    JsonNode either = schema.path("oneOf").path(0);
    if (either.has("$ref") && !schema.has("discriminator")) {
      return followed(either);
    }
    return schema.has("$ref") ? document.at(schema.get("$ref").asString().substring(1)) : schema;
  }

  private record Kind(String path, String word, JsonNode schema) {

    boolean requires(String name) {
      return schema.get("required").valueStream().anyMatch(one -> one.asString().equals(name));
    }
  }
}

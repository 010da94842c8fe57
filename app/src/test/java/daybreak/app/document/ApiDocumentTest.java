package daybreak.app.document;

import static org.assertj.core.api.Assertions.assertThat;

import daybreak.app.testing.RunningApp;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The committed API document is the one that the controllers make. */
final class ApiDocumentTest {

  private static final Path COMMITTED = Path.of("../docs/openapi.json");
  private static final String REFRESH =
      "mvn -pl app -am test -Dtest=ApiDocumentTest -Dsurefire.failIfNoSpecifiedTests=false"
          + " -Dopenapi=write";

  @Test
  void agrees_with_the_committed_document() throws IOException {
    String generated = RunningApp.local().client().get("/v3/api-docs").body() + "\n";
    if ("write".equals(System.getProperty("openapi"))) {
      Files.createDirectories(COMMITTED.getParent());
      Files.writeString(COMMITTED, generated);
    }
    assertThat(Files.readString(COMMITTED))
        .as("docs/openapi.json has drifted from the controllers; refresh it with: " + REFRESH)
        .isEqualTo(generated);
  }

  @Test
  void names_every_call_once_by_a_verb_and_says_what_it_does() throws IOException {
    List<JsonNode> calls = calls(JsonMapper.shared().readTree(Files.readString(COMMITTED)));
    assertThat(calls)
        .isNotEmpty()
        .allSatisfy(call -> {
          assertThat(call.path("summary").asString("")).as(call.toString()).isNotBlank();
          assertThat(call.path("operationId").asString("")).matches("[a-z]+([A-Z][a-z]*)+");
        });
    assertThat(calls).extracting(call -> call.get("operationId")).doesNotHaveDuplicates();
  }

  private static List<JsonNode> calls(JsonNode document) {
    return document.get("paths").valueStream().flatMap(JsonNode::valueStream).toList();
  }

  @Test
  void says_what_every_field_is() throws IOException {
    JsonNode schemas =
        JsonMapper.shared().readTree(Files.readString(COMMITTED)).at("/components/schemas");
    assertThat(schemas.propertyStream())
        .isNotEmpty()
        .allSatisfy(schema ->
            assertThat(schema.getValue().path("properties").propertyStream())
                .as(schema.getKey())
                .allSatisfy(field ->
                    assertThat(field.getValue().path("description").asString(""))
                        .as(field.getKey())
                        .isNotBlank()));
  }
}

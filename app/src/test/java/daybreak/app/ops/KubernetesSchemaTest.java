package daybreak.app.ops;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Every manifest keeps to the schema of its kind, where no server is there to say so. */
final class KubernetesSchemaTest {

  private static final Manifests MANIFESTS = Manifests.read();

  @ParameterizedTest
  @MethodSource("files")
  void every_manifest_keeps_to_the_schema_of_its_kind(String file) {
    assertThat(OpsFiles.documents("kubernetes/" + file))
        .isNotEmpty()
        .allSatisfy(KubernetesSchema::check);
  }

  static Iterable<String> files() {
    return Manifests.files();
  }

  @Test
  void a_field_that_there_is_not_is_refused_however_deep_it_stands() {
    JsonNode changed = web();
    ((ObjectNode) Manifests.container(changed)).put("imagePolicy", "Always");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> KubernetesSchema.check(changed))
        .withMessageContaining("imagePolicy");
  }

  @Test
  void what_is_needed_must_be_there() {
    JsonNode changed = web();
    ((ObjectNode) changed.path("spec")).remove("selector");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> KubernetesSchema.check(changed))
        .withMessageContaining("selector");
  }

  private static JsonNode web() {
    return MANIFESTS.one("Deployment", "daybreak-web").deepCopy();
  }
}

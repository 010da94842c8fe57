package daybreak.app.ops;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The image is made of the jar that the build makes, and opens the ports that are used. */
final class ImageTest {

  private static final String FILE = OpsFiles.text("image/Dockerfile");

  @Test
  void holds_the_jar_that_the_build_makes_and_nothing_else_of_the_tree() {
    assertThat(OpsFiles.text("../app/pom.xml")).contains("<finalName>daybreak</finalName>");
    assertThat(FILE).contains("\nCOPY app/target/daybreak.jar ");
    assertThat(OpsFiles.text("../.dockerignore").lines().filter(line -> !line.startsWith("#")))
        .containsExactly("*", "!app/target/daybreak.jar");
  }

  @Test
  void runs_the_program_itself_and_not_as_root() {
    assertThat(FILE).containsPattern("\nUSER [1-9]\\d+:[1-9]\\d+\n");
    assertThat(FILE).containsPattern("\nENTRYPOINT \\[\"java\", .*\"daybreak\\.jar\"]\n$");
  }

  @Test
  void opens_the_ports_that_a_process_answers_on() {
    JsonNode web = Manifests.read().one("Deployment", "daybreak-web");
    String ports =
        String.join(
            " ",
            Manifests.container(web)
                .path("ports")
                .valueStream()
                .map(port -> port.path("containerPort").asString(""))
                .toList());
    assertThat(FILE).contains("\nEXPOSE " + ports + "\n");
  }
}

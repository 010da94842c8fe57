package daybreak.app.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The page that draws the modules draws what is there. */
final class ModulesPageTest {

  private static final Path PAGE = Sources.ROOT.resolve("docs/modules.md");

  @Test
  void is_drawn_as_the_classes_are() throws IOException {
    String drawn =
        new ModulesPage(PackageGraph.of(Classes.ofTheHouse()), Sources.packages()).text();
    if ("write".equals(System.getProperty("modules"))) {
      Files.writeString(PAGE, drawn);
    }
    assertThat(PAGE).hasContent(drawn);
  }
}

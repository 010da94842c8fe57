package daybreak.app.ops;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Images that are made where no registry answers stand in for those that the compose file names.
 */
final class BasesTest {

  private static final Pattern VOLUME = Pattern.compile("\\bVOLUME (/[\\w/]+)");

  @ParameterizedTest
  @CsvSource({
    "postgres, postgres/Dockerfile",
    "postgres, ../.ci/postgres-image",
    "prometheus, prometheus/Dockerfile"
  })
  void what_a_volume_keeps_is_where_the_compose_file_mounts_it(String service, String file) {
    assertThat(Compose.read().service(service).path("volumes").valueStream())
        .extracting(mount -> mount.asString(""))
        .contains(service + ":" + volume(file));
  }

  private static String volume(String file) {
    return VOLUME
        .matcher(OpsFiles.text(file))
        .results()
        .map(found -> found.group(1))
        .findFirst()
        .orElseThrow();
  }

  /** Docker's own signal would have the server wait until the last session leaves. */
  @Test
  void the_server_ends_when_it_is_told_to() {
    assertThat(OpsFiles.text("postgres/Dockerfile")).contains("\nSTOPSIGNAL SIGINT\n");
  }

  @ParameterizedTest
  @ValueSource(strings = {"postgres", "prometheus"})
  void the_page_builds_them(String directory) {
    assertThat(OpsFiles.text("../docs/operations.md"))
        .contains("\ndocker build -t daybreak-" + directory + " ")
        .contains(" ops/" + directory + "\n");
  }
}

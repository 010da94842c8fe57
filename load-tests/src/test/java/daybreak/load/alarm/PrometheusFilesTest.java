package daybreak.load.alarm;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The drill's Prometheus has the rules that are shipped. */
final class PrometheusFilesTest {

  private static final Path SHIPPED = Path.of("..", "ops", "prometheus");
  private static final String ASKED =
      """
            - targets: ["127.0.0.1:7001", "127.0.0.1:7002"]
              labels: {tier: web}
      """;

  @Test
  void all_is_as_it_is_shipped_but_for_whom_it_asks(@TempDir Path directory) throws IOException {
    PrometheusFiles files =
        PrometheusFiles.of(SHIPPED, Map.of("web", List.of(7_001, 7_002)), directory);

    assertThat(files.main())
        .content()
        .contains("scrape_interval: 15s", "evaluation_interval: 15s", ASKED)
        .doesNotContain("8081");
    for (String rules : List.of("daybreak.rules.yml", "objectives.rules.yml")) {
      assertThat(directory.resolve(rules)).hasSameBinaryContentAs(SHIPPED.resolve(rules));
    }
  }
}

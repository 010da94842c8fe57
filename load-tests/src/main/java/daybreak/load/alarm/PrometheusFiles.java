package daybreak.load.alarm;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The shipped files of Prometheus in a directory of their own, as they are but for whom it asks:
 * the intervals, too, are those of a deployment.
 */
record PrometheusFiles(Path directory) {

  private static final String TARGETS = "    static_configs:\n";

  /**
   * Puts them there.
   *
   * @param shipped where the product has them
   * @param portsByTier where processes show their metrics, on this machine
   */
  static PrometheusFiles of(Path shipped, Map<String, List<Integer>> portsByTier, Path directory)
      throws IOException {
    PrometheusFiles files = new PrometheusFiles(Files.createDirectories(directory));
    try (DirectoryStream<Path> rules = Files.newDirectoryStream(shipped, "*.rules.yml")) {
      for (Path file : rules) {
        Path _ = Files.copy(file, directory.resolve(shipped.relativize(file)));
      }
    }
    String text = Files.readString(shipped.resolve("prometheus.yml"));
    Path _ = Files.writeString(files.main(), asking(text, portsByTier));
    return files;
  }

  private static String asking(String text, Map<String, List<Integer>> portsByTier) {
    int end = text.indexOf(TARGETS);
    if (end < 0) {
      throw new IllegalArgumentException("The shipped file names nobody to ask: " + text);
    }
    return text.substring(0, end + TARGETS.length())
        + portsByTier.entrySet().stream()
            .map(tier -> targets(tier.getKey(), tier.getValue()))
            .collect(Collectors.joining());
  }

  private static String targets(String tier, List<Integer> ports) {
    String addresses =
        ports.stream().map(port -> "\"127.0.0.1:" + port + "\"").collect(Collectors.joining(", "));
    return """
          - targets: [%s]
            labels: {tier: %s}
    """
        .formatted(addresses, tier);
  }

  Path main() {
    return directory.resolve("prometheus.yml");
  }

  Path data() {
    return directory.resolve("data");
  }

  Path log() {
    return directory.resolve("log");
  }
}

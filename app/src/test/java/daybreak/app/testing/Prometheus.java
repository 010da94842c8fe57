package daybreak.app.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.util.FileSystemUtils;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A Prometheus with the shipped rules, which asks processes of ours every other second. Where there
 * is none, tests are skipped; a build of CI never skips.
 */
public final class Prometheus implements AutoCloseable {

  private static final boolean NEEDED = "true".equals(System.getenv("CI"));
  private static final Duration LIMIT = Duration.ofSeconds(30);
  private static final Path RULES = Path.of("../ops/prometheus");
  private static final HttpClient HTTP = HttpClient.newHttpClient();

  private static final String CONFIGURATION =
      """
      global: {scrape_interval: 2s, scrape_timeout: 2s, evaluation_interval: 2s}
      rule_files: ["%s/*.rules.yml"]
      scrape_configs:
        - job_name: daybreak
          metrics_path: /actuator/prometheus
          static_configs:
      %s
      """;

  private final Path directory;
  private final int port;
  private final Process process;

  private Prometheus(Path directory, int port, Process process) {
    this.directory = directory;
    this.port = port;
    this.process = process;
  }

  /** Starts one that asks processes, each by its address without a scheme, of the tiers given. */
  public static Prometheus asking(Map<String, String> tiersByAddress) throws IOException {
    Path directory = Files.createTempDirectory("prometheus");
    Path file = directory.resolve("prometheus.yml");
    Files.writeString(file, configuration(tiersByAddress));
    int port = freePort();
    Process process =
        new ProcessBuilder(
                program().orElseThrow().toString(),
                "--config.file=" + file,
                "--storage.tsdb.path=" + directory.resolve("data"),
                "--web.listen-address=127.0.0.1:" + port)
            .redirectErrorStream(true)
            .redirectOutput(directory.resolve("log").toFile())
            .start();
    Prometheus started = new Prometheus(directory, port, process);
    await().atMost(LIMIT).until(() -> !process.isAlive() || started.isReady());
    assertThat(process.isAlive()).as(started.output()).isTrue();
    return started;
  }

  /** Leaves out the test that calls where there is no Prometheus to try. */
  public static void needed() {
    String message = "No expression is tried without Debian's package prometheus";
    assumeTrue(NEEDED || program().isPresent(), message);
    assertThat(program()).as(message).isPresent();
  }

  private static Optional<Path> program() {
    String path = System.getenv("PATH") + File.pathSeparator + "/usr/bin";
    return Stream.of(path.split(File.pathSeparator, -1))
        .map(entry -> Path.of(entry, "prometheus"))
        .filter(Files::isExecutable)
        .findFirst();
  }

  private static String configuration(Map<String, String> tiersByAddress) throws IOException {
    return CONFIGURATION.formatted(
        RULES.toRealPath(),
        tiersByAddress.entrySet().stream()
            .map(target ->
                "      - {targets: [\"%s\"], labels: {tier: %s}}"
                    .formatted(target.getKey(), target.getValue()))
            .collect(Collectors.joining("\n")));
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }

  private boolean isReady() {
    try {
      return get("/-/ready").statusCode() == 200;
    } catch (UncheckedIOException notYet) {
      return false;
    }
  }

  /** What an expression gives now: the series. */
  public JsonNode query(String expression) {
    HttpResponse<String> response = get("/api/v1/query?query=" + Client.encoded(expression));
    assertThat(response.statusCode()).as(expression + ": " + response.body()).isEqualTo(200);
    return JsonMapper.shared().readTree(response.body()).at("/data/result");
  }

  private HttpResponse<String> get(String path) {
    try {
      URI address = URI.create("http://127.0.0.1:" + port + path);
      return HTTP.send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private String output() {
    try {
      return Files.readString(directory.resolve("log"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() throws IOException {
    process.destroy();
    try {
      assertThat(process.waitFor(LIMIT.toSeconds(), TimeUnit.SECONDS)).isTrue();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    boolean _ = FileSystemUtils.deleteRecursively(directory);
  }
}

package daybreak.load.alarm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A Prometheus with the shipped rules says what a process shows. */
final class PrometheusTest {

  private static final boolean NEEDED = "true".equals(System.getenv("CI"));
  private static final Duration LIMIT = Duration.ofSeconds(60);
  private static final String PARKED =
      """
      # TYPE projection_dead_letters gauge
      projection_dead_letters{projection="content"} 1
      """;

  private HttpServer process;

  @BeforeEach
  void open() throws IOException {
    process = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    var _ = process.createContext("/actuator/prometheus", PrometheusTest::answer);
    process.start();
  }

  @AfterEach
  void close() {
    process.stop(0);
  }

  @Test
  void what_is_parked_is_pending_within_the_minute(@TempDir Path directory) throws Exception {
    assumeTrue(NEEDED || isThere(), "Nothing is drilled without Debian's package prometheus");
    Map<String, List<Integer>> ports = Map.of("worker", List.of(process.getAddress().getPort()));
    PrometheusFiles files =
        PrometheusFiles.of(Path.of("..", "ops", "prometheus"), ports, directory);
    Instant before = Instant.now();
    try (Prometheus prometheus = Prometheus.started("prometheus", files)) {
      Alert parked = new Alert("DeadLettersWait", Map.of("projection", "content"));

      Awaitility.await()
          .atMost(LIMIT)
          .until(() -> prometheus.raised().contains(new Raised(parked, false)));
      assertThat(prometheus.answering()).isEqualTo(1);
      Awaitility.await().atMost(LIMIT).until(() -> prometheus.hasLookedSince(before));
    }
  }

  private static boolean isThere() throws InterruptedException {
    try {
      Prometheus.refuseUnlessThere("prometheus");
      return true;
    } catch (IllegalStateException missing) {
      return false;
    }
  }

  private static void answer(HttpExchange exchange) throws IOException {
    byte[] body = PARKED.getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", "text/plain; version=0.0.4");
    exchange.sendResponseHeaders(200, body.length);
    exchange.getResponseBody().write(body);
    exchange.close();
  }
}

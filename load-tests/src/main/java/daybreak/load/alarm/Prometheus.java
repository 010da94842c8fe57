package daybreak.load.alarm;

import static java.nio.charset.StandardCharsets.UTF_8;

import daybreak.load.platform.Ports;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.concurrent.TimeUnit;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A Prometheus that remembers nothing of what was before it was started. */
final class Prometheus implements AutoCloseable {

  private static final Duration START_LIMIT = Duration.ofSeconds(30);
  private static final Duration PATIENCE = Duration.ofSeconds(20);
  private static final long END_LIMIT_SECONDS = 20;
  private static final long LOOK_MILLIS = 200;
  private static final int GOOD = 200;

  private final Process process;
  private final URI address;
  private final HttpClient http = HttpClient.newHttpClient();

  private Prometheus(Process process, int port) {
    this.process = process;
    this.address = URI.create("http://127.0.0.1:" + port);
  }

  /** Tells in words that there is none to run. */
  static void refuseUnlessThere(String program) throws InterruptedException {
    try {
      int _ = run(List.of(program, "--version"), ProcessBuilder.Redirect.DISCARD).waitFor();
    } catch (IOException notThere) {
      throw new IllegalStateException(
          "There is no program "
              + program
              + ": install Debian's package prometheus, or name another one with -Dprometheus=",
          notThere);
    }
  }

  /** Starts one, and returns when it answers. */
  static Prometheus started(String program, PrometheusFiles files)
      throws IOException, InterruptedException {
    int port = Ports.free();
    List<String> command =
        List.of(
            program,
            "--config.file=" + files.main(),
            "--storage.tsdb.path=" + files.data(),
            "--web.listen-address=127.0.0.1:" + port);
    Process process = run(command, ProcessBuilder.Redirect.to(files.log().toFile()));
    Prometheus prometheus = new Prometheus(process, port);
    prometheus.awaitReady(files);
    return prometheus;
  }

  private static Process run(List<String> command, ProcessBuilder.Redirect log) throws IOException {
    return new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log).start();
  }

  private void awaitReady(PrometheusFiles files) throws InterruptedException {
    long deadline = System.nanoTime() + START_LIMIT.toNanos();
    while (!isReady()) {
      if (!process.isAlive() || System.nanoTime() - deadline > 0) {
        throw new IllegalStateException("Prometheus did not start: see " + files.log());
      }
      TimeUnit.MILLISECONDS.sleep(LOOK_MILLIS);
    }
  }

  private boolean isReady() throws InterruptedException {
    try {
      return answer("/-/ready").statusCode() == GOOD;
    } catch (IOException notYet) {
      return false;
    }
  }

  /** All that is pending or fires now. */
  List<Raised> raised() throws IOException, InterruptedException {
    return data("/api/v1/alerts").path("alerts").valueStream().map(Raised::of).toList();
  }

  /** How many processes answered when they were last asked. */
  int answering() throws IOException, InterruptedException {
    String query = URLEncoder.encode("count(up == 1)", UTF_8);
    JsonNode count = data("/api/v1/query?query=" + query).at("/result/0/value/1");
    return Integer.parseInt(count.asString("0"));
  }

  /** Whether each rule has been looked at since a moment. */
  boolean hasLookedSince(Instant moment) throws IOException, InterruptedException {
    return data("/api/v1/rules")
        .path("groups")
        .valueStream()
        .map(group -> OffsetDateTime.parse(group.path("lastEvaluation").asString()).toInstant())
        .allMatch(moment::isBefore);
  }

  private JsonNode data(String path) throws IOException, InterruptedException {
    HttpResponse<String> answer = answer(path);
    if (answer.statusCode() != GOOD) {
      throw new IOException(path + " was answered with " + answer.body());
    }
    return JsonMapper.shared().readTree(answer.body()).path("data");
  }

  private HttpResponse<String> answer(String path) throws IOException, InterruptedException {
    HttpRequest request = HttpRequest.newBuilder(address.resolve(path)).timeout(PATIENCE).build();
    return http.send(request, BodyHandlers.ofString());
  }

  @Override
  public void close() throws InterruptedException {
    process.destroy();
    if (!process.waitFor(END_LIMIT_SECONDS, TimeUnit.SECONDS)) {
      Process _ = process.destroyForcibly();
    }
    http.close();
  }
}

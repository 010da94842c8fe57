package daybreak.load.bench;

import daybreak.load.bench.BenchServer.Bank;
import daybreak.load.platform.Ports;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Daybreak's own jar as a process of its own, on the benchmark's PostgreSQL server. */
public final class Product implements AutoCloseable {

  private final Process process;
  private final int port;
  private final HttpClient http = HttpClient.newHttpClient();

  /** Starts a tier of the product and waits until it is ready. */
  public Product(Path jar, Bank database, String tier, String heap, String... settings)
      throws Exception {
    port = Ports.free();
    process =
        new ProcessBuilder(command(jar, database, tier, heap, settings))
            .redirectErrorStream(true)
            .redirectOutput(Path.of("target", "product-" + tier + ".log").toFile())
            .start();
    awaitReady();
  }

  /** Where it answers. */
  public int port() {
    return port;
  }

  /** A development token of a content admin. */
  public String token() throws Exception {
    return token("content-admin", UUID.randomUUID());
  }

  /** A development token of a user in a role. */
  public String token(String role, UUID user) throws Exception {
    return get("/dev/token?role=" + role + "&sub=" + user);
  }

  /** Streams a bank in; answers the last line of the progress. */
  public String imported(String token, Supplier<InputStream> bank) throws Exception {
    return imported("/api/content/import", token, bank);
  }

  /** Streams lines into one of the imports; answers the last line of the progress. */
  public String imported(String path, String token, Supplier<InputStream> lines) throws Exception {
    HttpResponse<Stream<String>> response =
        http.send(
            HttpRequest.newBuilder(uri(path))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/x-ndjson")
                .POST(HttpRequest.BodyPublishers.ofInputStream(lines))
                .build(),
            HttpResponse.BodyHandlers.ofLines());
    return response.body().reduce((_, line) -> line).orElseThrow();
  }

  /** Sends a command with a JSON body and expects a success. */
  public void put(String path, String token, String json) throws Exception {
    accept("PUT", path, "Bearer " + token, json);
  }

  /** Sends a command or a request with a JSON body, and answers what is said of it. */
  String asked(String path, String token, String json) throws Exception {
    return succeeded(
        HttpRequest.newBuilder(uri(path))
            .header("Content-Type", "application/json")
            .header("Authorization", "Bearer " + token)
            .POST(HttpRequest.BodyPublishers.ofString(json))
            .build());
  }

  /** Has something removed. */
  void removed(String path, String token) throws Exception {
    accept("DELETE", path, "Bearer " + token, "");
  }

  /** Sets the product's clock, which runs on from there. */
  public void setClock(Instant now) throws Exception {
    accept("POST", "/dev/clock", "", "{\"now\":\"" + now + "\"}");
  }

  private void accept(String method, String path, String authorization, String json)
      throws Exception {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(uri(path))
            .header("Content-Type", "application/json")
            .method(method, HttpRequest.BodyPublishers.ofString(json));
    if (!authorization.isEmpty()) {
      request.header("Authorization", authorization);
    }
    String _ = succeeded(request.build());
  }

  private String succeeded(HttpRequest request) throws IOException, InterruptedException {
    HttpResponse<String> response = http.send(request, HttpResponse.BodyHandlers.ofString());
    if (response.statusCode() / 100 != 2) {
      throw new IllegalStateException(response.body());
    }
    return response.body();
  }

  /** How long it has had a processor. */
  public Duration cpu() {
    return process.info().totalCpuDuration().orElse(Duration.ZERO);
  }

  /** The most memory that the process has had, in megabytes, as Linux counts it. */
  double peakMemoryMegabytes() throws IOException {
    try (Stream<String> lines = Files.lines(Path.of("/proc", "" + process.pid(), "status"))) {
      return lines
          .filter(line -> line.startsWith("VmHWM:"))
          .mapToDouble(line -> Double.parseDouble(line.replaceAll("\\D", "")) / 1024)
          .findFirst()
          .orElseThrow();
    }
  }

  @Override
  public void close() throws InterruptedException {
    process.destroy();
    process.waitFor(30, TimeUnit.SECONDS);
  }

  private List<String> command(
      Path jar, Bank database, String tier, String heap, String... settings) {
    List<String> command =
        new ArrayList<>(
            List.of(
                ProcessHandle.current().info().command().orElseThrow(),
                "-Xmx" + heap,
                "-jar",
                jar.toString(),
                "--server.port=" + port,
                "--daybreak.tier=" + tier,
                "--daybreak.sample-bank=false",
                "--spring.profiles.active=local",
                "--spring.datasource.url=" + database.url(),
                "--spring.datasource.username=" + database.user(),
                "--spring.datasource.password=" + database.password()));
    command.addAll(List.of(settings));
    return command;
  }

  private void awaitReady() throws Exception {
    long deadline = System.nanoTime() + Duration.ofSeconds(90).toNanos();
    while (!ready()) {
      if (!process.isAlive() || System.nanoTime() > deadline) {
        process.destroy();
        throw new IllegalStateException("The product did not start: see target/product-*.log");
      }
      TimeUnit.MILLISECONDS.sleep(200);
    }
  }

  private boolean ready() throws InterruptedException {
    try {
      return get("/actuator/health/readiness").contains("UP");
    } catch (IOException _) {
      return false;
    }
  }

  /** What a read answers whoever asks. */
  public String get(String path) throws IOException, InterruptedException {
    return answered(HttpRequest.newBuilder(uri(path)).build());
  }

  /** What a read answers. */
  public String get(String path, String token) throws IOException, InterruptedException {
    return answered(
        HttpRequest.newBuilder(uri(path)).header("Authorization", "Bearer " + token).build());
  }

  private String answered(HttpRequest request) throws IOException, InterruptedException {
    return http.send(request, HttpResponse.BodyHandlers.ofString()).body();
  }

  private URI uri(String path) {
    return URI.create("http://127.0.0.1:" + port + path);
  }
}

package daybreak.load.bench;

import daybreak.load.bench.BenchServer.Bank;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** Daybreak's own jar as a process of its own, on the benchmark's PostgreSQL server. */
final class Product implements AutoCloseable {

  private final Process process;
  private final int port;
  private final HttpClient http = HttpClient.newHttpClient();

  /** Starts a tier of the product and waits until it is ready. */
  Product(Path jar, Bank database, String tier) throws Exception {
    port = freePort();
    process = start(jar, database, tier);
    awaitReady();
  }

  int port() {
    return port;
  }

  /** A development token of a content admin. */
  String token() throws Exception {
    return get("/dev/token?role=content-admin&sub=" + UUID.randomUUID());
  }

  /** Sends one command as a content admin; answers the new id. */
  String created(String token, String path, String json) throws Exception {
    HttpResponse<String> response =
        http.send(
            HttpRequest.newBuilder(uri(path))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(json))
                .build(),
            HttpResponse.BodyHandlers.ofString());
    if (response.statusCode() != 201) {
      throw new IOException(path + " answered " + response.statusCode() + " " + response.body());
    }
    return response.body().replaceAll(".*\"id\":\"([^\"]+)\".*", "$1");
  }

  /** Streams a bank in; answers the last line of the progress. */
  String imported(String token, Path bank) throws Exception {
    HttpResponse<Stream<String>> response =
        http.send(
            HttpRequest.newBuilder(uri("/api/content/import"))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/x-ndjson")
                .POST(HttpRequest.BodyPublishers.ofFile(bank))
                .build(),
            HttpResponse.BodyHandlers.ofLines());
    return response.body().reduce((_, line) -> line).orElseThrow();
  }

  @Override
  public void close() throws InterruptedException {
    process.destroy();
    process.waitFor(30, TimeUnit.SECONDS);
  }

  private static Process start(Path jar, Bank database, String tier, int port) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(ProcessHandle.current().info().command().orElseThrow());
    command.addAll(List.of("-Xmx1g", "-jar", jar.toString()));
    command.addAll(
        List.of(
            "--server.port=" + port,
            "--daybreak.tier=" + tier,
            "--daybreak.sample-bank=false",
            "--spring.profiles.active=local",
            "--spring.datasource.url=" + database.url(),
            "--spring.datasource.username=" + database.user(),
            "--spring.datasource.password=" + database.password()));
    return new ProcessBuilder(command)
        .redirectErrorStream(true)
        .redirectOutput(Path.of("target", "product-" + tier + ".log").toFile())
        .start();
  }

  private Process start(Path jar, Bank database, String tier) throws IOException {
    return start(jar, database, tier, port);
  }

  private void awaitReady() throws Exception {
    long deadline = System.nanoTime() + Duration.ofSeconds(90).toNanos();
    while (!ready()) {
      if (!process.isAlive() || System.nanoTime() > deadline) {
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

  private String get(String path) throws IOException, InterruptedException {
    return http.send(
            HttpRequest.newBuilder(uri(path)).build(), HttpResponse.BodyHandlers.ofString())
        .body();
  }

  private URI uri(String path) {
    return URI.create("http://127.0.0.1:" + port + path);
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }
}

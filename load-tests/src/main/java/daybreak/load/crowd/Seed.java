package daybreak.load.crowd;

import daybreak.load.platform.HttpAnswer;
import daybreak.load.platform.HttpConnection;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.json.JsonMapper;

/** The bank's way into the product: a content admin's import. */
public final class Seed implements AutoCloseable {

  private static final Duration PATIENCE = Duration.ofMinutes(1);
  private static final Map<String, String> LINES = Map.of("Content-Type", "application/x-ndjson");

  private final HttpConnection connection;
  private final Principal admin;

  private Seed(int port, Principal admin) throws IOException {
    this.connection = new HttpConnection(port, PATIENCE);
    this.admin = admin;
  }

  /** Imports the bank, and waits until it can be read. */
  public static Material imported(int port, Principal admin) throws IOException {
    try (Seed seed = new Seed(port, admin)) {
      long position = position(seed.accepted(Material.lines()));
      String subject = seed.first("/api/subjects", position);
      return new Material(
          UUID.fromString(subject),
          UUID.fromString(seed.first("/api/subjects/" + subject + "/topics", position)));
    }
  }

  /** Imports other lines. */
  public static void imported(int port, Principal admin, Stream<String> lines) throws IOException {
    try (Seed seed = new Seed(port, admin)) {
      String _ = seed.accepted(lines);
    }
  }

  private String accepted(Stream<String> lines) throws IOException {
    String all = lines.collect(Collectors.joining("\n"));
    HttpAnswer answer =
        connection.exchange(new Call("POST", "/api/content/import", LINES, all).bytes(admin));
    String last = answer.body().lines().reduce("", (_, line) -> line);
    if (!last.contains("\"rejected\":0")) {
      throw new IllegalStateException("The import ended with " + answer.status() + ": " + last);
    }
    return last;
  }

  private static long position(String last) {
    return JsonMapper.shared().readTree(last).path("position").asLong(0);
  }

  /** The id of a page's first item, once the page includes the position. */
  private String first(String path, long position) throws IOException {
    byte[] request = Call.readSince(path, position).bytes(admin);
    for (long deadline = System.nanoTime() + PATIENCE.toNanos(); System.nanoTime() < deadline; ) {
      HttpAnswer answer = connection.exchange(request);
      if (answer.isGood() && answer.position() >= position) {
        return JsonMapper.shared().readTree(answer.body()).at("/items/0/id").asString();
      }
    }
    throw new IllegalStateException("What was imported can't be read at " + path);
  }

  @Override
  public void close() throws IOException {
    connection.close();
  }
}

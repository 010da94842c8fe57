package daybreak.app.testing;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/**
 * Who listens to an application's server-sent events as one caller. All that was heard is held
 * against the API document in the end.
 */
public final class Listening implements AutoCloseable {

  private static final int BOUND_SECONDS = 30;
  private static final String END = "the end";
  private static final HttpClient HTTP = HttpClient.newHttpClient();

  private final HttpResponse<InputStream> response;
  private final BlockingQueue<String> blocks = new LinkedBlockingQueue<>();
  private final List<String> lines = new CopyOnWriteArrayList<>();

  private Listening(HttpResponse<InputStream> response) {
    this.response = response;
    var _ = Thread.ofVirtual().start(this::hear);
  }

  /** Begins to listen, which has to be allowed. */
  public static Listening to(Client caller, String... headers) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(caller.address() + "/api/live"))
            .header("Authorization", "Bearer " + caller.token())
            .header("Accept", "text/event-stream");
    if (headers.length > 0) {
      request.headers(headers);
    }
    try {
      HttpResponse<InputStream> response = HTTP.send(request.build(), BodyHandlers.ofInputStream());
      if (response.statusCode() != 200) {
        throw new AssertionError("Listening was answered with " + response.statusCode());
      }
      return new Listening(response);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private void hear() {
    var in = new BufferedReader(new InputStreamReader(response.body(), StandardCharsets.UTF_8));
    List<String> block = new ArrayList<>();
    try {
      for (String line = in.readLine(); line != null; line = in.readLine()) {
        lines.add(line);
        if (line.isEmpty()) {
          blocks.add(String.join("\n", block));
          block.clear();
        } else {
          block.add(line);
        }
      }
    } catch (IOException cutOff) {
      // That is an end, too.
    } finally {
      blocks.add(END);
    }
  }

  public HttpHeaders headers() {
    return response.headers();
  }

  /** The next block, whatever it is. */
  public String next() {
    try {
      String block = blocks.poll(BOUND_SECONDS, TimeUnit.SECONDS);
      if (block == null) {
        throw new AssertionError("Nothing is heard; before that: " + lines);
      }
      return block;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** All events up to one that names the position, itself included. */
  public List<String> upTo(String position) {
    List<String> events = new ArrayList<>();
    String block;
    do {
      block = next();
      if (block.equals(END)) {
        throw new AssertionError("It has ended before " + position + ": " + lines);
      }
      if (block.startsWith("event: ")) {
        events.add(block);
      }
    } while (!block.startsWith("event: ") || !block.contains("\nid: " + position + "\n"));
    return events;
  }

  /** What is said last, once it has ended. */
  public String lastWord() {
    String last = "";
    for (String block = next(); !block.equals(END); block = next()) {
      last = block;
    }
    return last;
  }

  /** All lines that were heard. */
  public String heard() {
    return String.join("\n", lines);
  }

  @Override
  public void close() {
    try {
      response.body().close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Documented.hold(
        "GET", response.uri(), new Reply(response.statusCode(), response.headers(), heard()));
  }
}

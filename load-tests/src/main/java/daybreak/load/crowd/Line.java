package daybreak.load.crowd;

import daybreak.load.platform.HttpAnswer;
import daybreak.load.platform.HttpConnection;
import java.io.IOException;
import java.time.Duration;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/**
 * One client's connection, to one process at a time: kept as long as that process keeps it and is
 * ready, made anew to another one where it broke.
 */
final class Line implements AutoCloseable {

  /** Well beyond the bound of every request, so what takes longer hangs. */
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  /** Shorter than servers keep a connection that nobody uses. */
  private static final long IDLE_NANOS = Duration.ofSeconds(20).toNanos();

  private final Routes routes;
  private final Random random;
  private @Nullable HttpConnection connection;
  private int port;
  private long used;

  Line(Routes routes, Random random) {
    this.routes = routes;
    this.random = random;
    this.port = routes.any(random);
  }

  /** Sends a request once. */
  HttpAnswer send(byte[] request) throws IOException {
    HttpAnswer answer = open().exchange(request);
    used = System.nanoTime();
    if (answer.head().isLast()) {
      close();
    }
    return answer;
  }

  private HttpConnection open() throws IOException {
    HttpConnection kept = connection;
    if (kept != null && routes.leadTo(port) && System.nanoTime() - used < IDLE_NANOS) {
      return kept;
    }
    close();
    if (!routes.leadTo(port)) {
      port = routes.any(random);
    }
    HttpConnection made = new HttpConnection(port, PATIENCE);
    connection = made;
    return made;
  }

  /** Goes on with another process. */
  void turn() {
    close();
    port = routes.other(port, random);
  }

  @Override
  public void close() {
    try {
      if (connection != null) {
        connection.close();
      }
    } catch (IOException alreadyGone) {
      // There is nothing left to close.
    }
    connection = null;
  }
}

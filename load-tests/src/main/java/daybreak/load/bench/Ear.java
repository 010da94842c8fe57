package daybreak.load.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.function.LongConsumer;

/** One who listens to server-sent events, over a connection that costs next to nothing. */
final class Ear implements AutoCloseable {

  private static final String ID = "id: ";

  private final Socket socket;

  /**
   * Begins to listen, and is there once the stream has begun.
   *
   * @param heard hears the position of each event, at once
   */
  Ear(int port, String token, LongConsumer heard) throws IOException {
    socket = new Socket(InetAddress.getLoopbackAddress(), port);
    socket.getOutputStream().write(request(token));
    var lines =
        new BufferedReader(
            new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8), 512);
    awaitBeginning(lines);
    var _ = Thread.ofVirtual().start(() -> listen(lines, heard));
  }

  private static byte[] request(String token) {
    return """
    GET /api/live HTTP/1.1\r
    Host: localhost\r
    Accept: text/event-stream\r
    Authorization: Bearer %s\r
    \r
    """
        .formatted(token)
        .getBytes(StandardCharsets.US_ASCII);
  }

  /** Passes over the head, and what comes before the place where the stream begins. */
  private static void awaitBeginning(BufferedReader lines) throws IOException {
    String line = lines.readLine();
    if (line == null || !line.contains(" 200")) {
      throw new IOException("Nobody may listen: " + line);
    }
    while (line != null && !line.startsWith(ID)) {
      line = lines.readLine();
    }
  }

  private static void listen(BufferedReader lines, LongConsumer heard) {
    try {
      boolean isEvent = false;
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (line.startsWith(ID) && isEvent) {
          heard.accept(Long.parseLong(line.substring(ID.length())));
        }
        isEvent = line.startsWith("event: ") || (isEvent && !line.isEmpty());
      }
    } catch (IOException closed) {
      // It has listened enough.
    }
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}

package daybreak.load.bench;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * One kept-alive HTTP/1.1 connection that costs next to nothing, because it shares two cores with
 * the server it measures.
 */
final class HttpConnection implements AutoCloseable {

  private static final int NO_LENGTH = -1;

  private final Socket socket;
  private final InputStream in;

  HttpConnection(int port) throws IOException {
    socket = new Socket(InetAddress.getLoopbackAddress(), port);
    socket.setTcpNoDelay(true);
    in = new BufferedInputStream(socket.getInputStream(), 4096);
  }

  /** A client that repeats one request, which has to be answered with one status. */
  static Clients.Client repeating(int port, byte[] request, int status) throws IOException {
    HttpConnection connection = new HttpConnection(port);
    return new Clients.Client() {
      @Override
      public void once() throws Exception {
        int answered = connection.send(request);
        if (answered != status) {
          throw new IllegalStateException("A request was answered with " + answered);
        }
      }

      @Override
      public void close() throws Exception {
        connection.close();
      }
    };
  }

  /** Sends one request and reads its answer to the end. */
  int send(byte[] request) throws IOException {
    socket.getOutputStream().write(request);
    int status = Integer.parseInt(line().split(" ", 3)[1]);
    int length = NO_LENGTH;
    for (String header = line(); !header.isEmpty(); header = line()) {
      if (header.toLowerCase(Locale.ROOT).startsWith("content-length:")) {
        length = Integer.parseInt(header.substring(15).trim());
      }
    }
    skipBody(length);
    return status;
  }

  /** A read's bytes. */
  static byte[] get(String path, String token) {
    return """
    GET %s HTTP/1.1\r
    Host: localhost\r
    Authorization: Bearer %s\r
    \r
    """
        .formatted(path, token)
        .getBytes(StandardCharsets.UTF_8);
  }

  /** A request's bytes, with a JSON body. */
  static byte[] post(String path, String token, String json) {
    byte[] body = json.getBytes(StandardCharsets.UTF_8);
    String head =
        """
        POST %s HTTP/1.1\r
        Host: localhost\r
        Authorization: Bearer %s\r
        Content-Type: application/json\r
        Content-Length: %s\r
        \r
        """
            .formatted(path, token, body.length);
    return (head + json).getBytes(StandardCharsets.UTF_8);
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }

  private void skipBody(int length) throws IOException {
    if (length != NO_LENGTH) {
      in.skipNBytes(length);
      return;
    }
    for (int chunk = chunkSize(); chunk > 0; chunk = chunkSize()) {
      in.skipNBytes(chunk + 2L);
    }
    in.skipNBytes(2);
  }

  private int chunkSize() throws IOException {
    return Integer.parseInt(line(), 16);
  }

  private String line() throws IOException {
    StringBuilder line = new StringBuilder(64);
    for (int next = in.read(); next != '\n'; next = in.read()) {
      if (next < 0) {
        throw new EOFException("The server closed the connection");
      }
      if (next != '\r') {
        line.append((char) next);
      }
    }
    return line.toString();
  }
}

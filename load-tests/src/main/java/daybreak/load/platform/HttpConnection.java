package daybreak.load.platform;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/**
 * One kept-alive HTTP/1.1 connection that costs next to nothing, because it shares two cores with
 * the server it measures.
 */
public final class HttpConnection implements AutoCloseable {

  private final Socket socket = new Socket();
  private final HttpInput in;

  /** Connects to a port of this machine, and waits for answers however long they take. */
  public HttpConnection(int port) throws IOException {
    this(port, Duration.ZERO);
  }

  /** Connects, and takes what is not answered within the patience for broken. */
  public HttpConnection(int port, Duration patience) throws IOException {
    int millis = (int) patience.toMillis();
    try {
      socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), millis);
      socket.setTcpNoDelay(true);
      socket.setSoTimeout(millis);
      in = new HttpInput(socket.getInputStream());
    } catch (IOException refused) {
      socket.close();
      throw refused;
    }
  }

  /** A client that repeats one request, which has to be answered with one status. */
  public static Clients.Client repeating(int port, byte[] request, int status) throws IOException {
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

  /** Sends one request and reads its answer to the end; only the status is kept. */
  public int send(byte[] request) throws IOException {
    HttpHead head = ask(request);
    byte[] _ = in.body(head);
    return head.status();
  }

  /** Sends one request and answers what comes back. */
  public HttpAnswer exchange(byte[] request) throws IOException {
    HttpHead head = ask(request);
    return new HttpAnswer(head, new String(in.body(head), StandardCharsets.UTF_8));
  }

  private HttpHead ask(byte[] request) throws IOException {
    socket.getOutputStream().write(request);
    return HttpHead.read(in);
  }

  /** A read's bytes. */
  public static byte[] get(String path, String token) {
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
  public static byte[] post(String path, String token, String json) {
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
}

package daybreak.app.testing;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A connection by hand, for requests that no well-behaved client would send. */
public final class Wire implements AutoCloseable {

  private static final int PATIENCE_MILLIS = 60_000;

  private final Socket socket;

  private Wire(Socket socket) {
    this.socket = socket;
  }

  public static Wire open(int port) {
    try {
      Socket socket = new Socket(InetAddress.getLoopbackAddress(), port);
      socket.setSoTimeout(PATIENCE_MILLIS);
      return new Wire(socket);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Sends one request that asks for the connection to be closed, and reads the answer. */
  public static Reply exchange(int port, String request) {
    try (Wire wire = open(port)) {
      wire.send(request);
      return wire.answer();
    }
  }

  public void send(String text) {
    send(text.getBytes(StandardCharsets.ISO_8859_1));
  }

  public void send(byte[] bytes) {
    try {
      socket.getOutputStream().write(bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Whether the server still takes what is sent. */
  public boolean takes(byte[] bytes) {
    try {
      socket.getOutputStream().write(bytes);
      return true;
    } catch (IOException closed) {
      return false;
    }
  }

  /** The answer to what was sent, without waiting for the connection's end. */
  public Reply answer() {
    try {
      InputStream in = socket.getInputStream();
      StringBuilder head = new StringBuilder();
      while (head.indexOf("\r\n\r\n") < 0) {
        int next = in.read();
        if (next < 0) {
          throw new IOException("The connection ended within: " + head);
        }
        head.append((char) next);
      }
      Reply bare = reply(head.toString());
      int length = Integer.parseInt("0" + bare.header("Content-Length"));
      byte[] body =
          bare.header("Transfer-Encoding").isEmpty() ? in.readNBytes(length) : in.readAllBytes();
      return new Reply(bare.status(), bare.headers(), new String(body, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Reply reply(String answer) {
    int end = answer.indexOf("\r\n\r\n");
    List<String> head = new ArrayList<>(answer.substring(0, end).lines().toList());
    int status = Integer.parseInt(head.removeFirst().split(" ", 3)[1]);
    Map<String, List<String>> headers = new HashMap<>();
    for (String line : head) {
      String[] parts = line.split(": ", 2);
      headers.computeIfAbsent(parts[0], _ -> new ArrayList<>()).add(parts[1]);
    }
    return new Reply(status, HttpHeaders.of(headers, (_, _) -> true), answer.substring(end + 4));
  }

  @Override
  public void close() {
    try {
      socket.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

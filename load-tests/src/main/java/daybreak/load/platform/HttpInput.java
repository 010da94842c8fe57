package daybreak.load.platform;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/** What comes back on an HTTP/1.1 connection. */
final class HttpInput {

  private final InputStream in;

  HttpInput(InputStream in) {
    this.in = new BufferedInputStream(in, 4096);
  }

  /** An answer's body, however its end is told. */
  byte[] body(HttpHead head) throws IOException {
    if (head.hasNoBody()) {
      return new byte[0];
    }
    if (head.isChunked()) {
      return chunks();
    }
    Optional<String> length = head.header("content-length");
    return length.isPresent() ? bytes(Integer.parseInt(length.get())) : in.readAllBytes();
  }

  private byte[] chunks() throws IOException {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    for (int size = chunkSize(); size > 0; size = chunkSize()) {
      all.writeBytes(bytes(size));
      String _ = line();
    }
    String _ = line();
    return all.toByteArray();
  }

  private int chunkSize() throws IOException {
    return Integer.parseInt(line(), 16);
  }

  private byte[] bytes(int length) throws IOException {
    byte[] bytes = in.readNBytes(length);
    if (bytes.length < length) {
      throw closed();
    }
    return bytes;
  }

  String line() throws IOException {
    StringBuilder line = new StringBuilder(64);
    for (int next = in.read(); next != '\n'; next = in.read()) {
      if (next < 0) {
        throw closed();
      }
      if (next != '\r') {
        line.append((char) next);
      }
    }
    return line.toString();
  }

  private static EOFException closed() {
    return new EOFException("The server closed the connection");
  }
}

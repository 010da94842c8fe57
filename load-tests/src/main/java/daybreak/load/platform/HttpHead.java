package daybreak.load.platform;

import java.io.IOException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The head of an HTTP answer.
 *
 * @param headers by their names in lower case
 */
public record HttpHead(int status, Map<String, String> headers) {

  static HttpHead read(HttpInput in) throws IOException {
    int status = Integer.parseInt(in.line().split(" ", 3)[1]);
    Map<String, String> headers = new HashMap<>();
    for (String line = in.line(); !line.isEmpty(); line = in.line()) {
      int colon = line.indexOf(':');
      headers.put(
          line.substring(0, colon).toLowerCase(Locale.ROOT), line.substring(colon + 1).strip());
    }
    return new HttpHead(status, headers);
  }

  /** What a header says, by its name in lower case. */
  public Optional<String> header(String name) {
    return Optional.ofNullable(headers.get(name));
  }

  /** Whether the server closes the connection after this answer. */
  public boolean isLast() {
    return header("connection").filter("close"::equalsIgnoreCase).isPresent();
  }

  boolean isChunked() {
    return header("transfer-encoding").filter("chunked"::equalsIgnoreCase).isPresent();
  }

  boolean hasNoBody() {
    return status == 204 || status == 304;
  }
}

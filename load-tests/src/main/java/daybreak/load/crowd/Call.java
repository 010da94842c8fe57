package daybreak.load.crowd;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * One request, the same however often it is sent.
 *
 * @param headers beside those that every request has
 * @param json the body, empty where there is none
 */
public record Call(String method, String path, Map<String, String> headers, String json) {

  public static Call read(String path) {
    return new Call("GET", path, Map.of(), "");
  }

  /** A read that is to include a position. */
  public static Call readSince(String path, long position) {
    return new Call("GET", path, Map.of("Daybreak-Min-Position", Long.toString(position)), "");
  }

  /** A command under a key of its own. */
  public static Call command(String method, String path, String json) {
    Map<String, String> headers = new LinkedHashMap<>();
    headers.put("Idempotency-Key", UUID.randomUUID().toString());
    if (!json.isEmpty()) {
      headers.put("Content-Type", "application/json");
    }
    return new Call(method, path, headers, json);
  }

  /** What is sent in a principal's name. */
  public byte[] bytes(Principal principal) {
    String more =
        headers.entrySet().stream()
            .map(header -> header.getKey() + ": " + header.getValue() + "\r\n")
            .collect(Collectors.joining());
    String head =
        """
        %s %s HTTP/1.1\r
        Host: localhost\r
        Authorization: Bearer %s\r
        Content-Length: %s\r
        """
            .formatted(method, path, principal.token(), json.getBytes(UTF_8).length);
    return (head + more + "\r\n" + json).getBytes(UTF_8);
  }

  /** What it is, without its ids. */
  @Override
  public String toString() {
    return method + " " + path.replaceAll("[0-9a-f]{8}-[0-9a-f-]{27}", "{id}");
  }
}

package daybreak.app.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A client of one running application, as one caller or as nobody. Every answer is held against the
 * API document.
 */
public final class Client {

  public static final String CALLER = "7b9d5c0e-3f0a-4c53-9a3e-5f6a1d2b3c4d";

  private static final String JSON = "application/json";
  private static final HttpClient HTTP = HttpClient.newHttpClient();

  private final String address;
  private final @Nullable String token;

  private Client(String address, @Nullable String token) {
    this.address = address;
    this.token = token;
  }

  public static Client nobody(String address) {
    return new Client(address, null);
  }

  /** The same application, called with a development token of the role. */
  public Client as(String role) {
    return as(role, CALLER);
  }

  public Client as(String role, String sub) {
    return with(get("/dev/token?role=" + role + "&sub=" + sub).body());
  }

  public Client with(String bearer) {
    return new Client(address, bearer);
  }

  public Reply get(String path, String... headers) {
    return send("GET", path, BodyPublishers.noBody(), headers);
  }

  public Reply post(String path, String json, String... headers) {
    return send("POST", path, JSON, json, headers);
  }

  public Reply put(String path, String json, String... headers) {
    return send("PUT", path, JSON, json, headers);
  }

  /** Sends a text of a media type. */
  public Reply send(String method, String path, String type, String body, String... headers) {
    String[] all = Arrays.copyOf(headers, headers.length + 2);
    all[headers.length] = "Content-Type";
    all[headers.length + 1] = type;
    return send(method, path, BodyPublishers.ofString(body), all);
  }

  /** Asks for a path that need not be a URI at all. */
  public Reply getAsItStands(String path) {
    return Wire.exchange(
        URI.create(address).getPort(),
        "GET "
            + path
            + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n"
            + (token == null ? "" : "Authorization: Bearer " + token + "\r\n")
            + "\r\n");
  }

  /** Where it calls. */
  public String address() {
    return address;
  }

  /** The token that it calls with. */
  public String token() {
    return Objects.requireNonNull(token);
  }

  public Reply send(String method, String path, BodyPublisher body, String... headers) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(address + path))
            .timeout(Duration.ofSeconds(60))
            .method(method, body);
    if (token != null) {
      request.header("Authorization", "Bearer " + token);
    }
    if (headers.length > 0) {
      request.headers(headers);
    }
    return answer(request.build());
  }

  private static Reply answer(HttpRequest request) {
    try {
      HttpResponse<String> response = HTTP.send(request, BodyHandlers.ofString());
      Reply reply = new Reply(response.statusCode(), response.headers(), response.body());
      Documented.hold(request.method(), request.uri(), reply);
      return reply;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** A text as part of a URL. */
  public static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}

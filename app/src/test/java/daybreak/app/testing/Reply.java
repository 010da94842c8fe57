package daybreak.app.testing;

import java.net.http.HttpHeaders;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the application answered. */
public record Reply(int status, HttpHeaders headers, String body) {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  public JsonNode json() {
    return JSON.readTree(body);
  }

  public String header(String name) {
    return headers.firstValue(name).orElse("");
  }

  /** The fields that a problem finds at fault. */
  public String fieldAtFault() {
    return json().path("errors").path(0).path("field").asString("");
  }

  public String detail() {
    return json().path("detail").asString("");
  }
}

package daybreak.load.platform;

import java.time.Duration;
import tools.jackson.databind.json.JsonMapper;

/** What a request was answered. */
public record HttpAnswer(HttpHead head, String body) {

  private static final String A_SECOND = "1";

  public int status() {
    return head.status();
  }

  public boolean isGood() {
    return status() / 100 == 2;
  }

  /** The position of a command's last event, or which one a page includes. */
  public long position() {
    return Long.parseLong(head.header("daybreak-position").orElse("0"));
  }

  /** How long to wait before the request is repeated. */
  public Duration retryAfter() {
    return Duration.ofSeconds(Long.parseLong(head.header("retry-after").orElse(A_SECOND)));
  }

  /** A field of the JSON body, as text; empty where it has none. */
  public String field(String name) {
    return body.startsWith("{") ? JsonMapper.shared().readTree(body).path(name).asString("") : "";
  }
}

package daybreak.projection.exports;

import daybreak.schema.event.Json;
import daybreak.schema.eventstore.LoggedJson;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** An event as a line of JSON, with the fields that it has over HTTP. */
final class EventLine {

  /** What comes after the payload. */
  static final byte[] END = {'}', '\n'};

  private EventLine() {}

  /** What comes before the payload. */
  static byte[] before(LoggedJson event) {
    return ("{\"position\":"
            + event.position()
            + ",\"at\":\""
            + event.at()
            + "\",\"type\":\""
            + event.type()
            + "\",\"version\":"
            + event.version()
            + ",\"aggregateId\":\""
            + event.aggregate()
            + "\",\"sequenceNumber\":"
            + event.sequenceNumber()
            + ",\"by\":"
            + text(event.by())
            + ",\"payload\":")
        .getBytes(StandardCharsets.UTF_8);
  }

  private static String text(@Nullable String value) {
    return value == null ? "null" : Json.mapper().writeValueAsString(value);
  }
}

package daybreak.query.live;

import daybreak.schema.event.Json;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Iterator;
import java.util.List;

/**
 * All that is told of one position, as it is written. Only its last event names the position, so
 * that who was cut off within it hears it once more, and whole.
 */
@SuppressWarnings("ArrayRecordComponent") // written as it is to each who hears it
record Frame(long position, byte[] bytes) {

  static Frame of(long position, List<LiveEvent> events) {
    StringBuilder text = new StringBuilder();
    for (Iterator<LiveEvent> all = events.iterator(); all.hasNext(); ) {
      LiveEvent event = all.next();
      text.append("event: ").append(event.name()).append('\n');
      if (!all.hasNext()) {
        text.append("id: ").append(position).append('\n');
      }
      text.append("data: ").append(Json.mapper().writeValueAsString(event)).append("\n\n");
    }
    return of(position, text.toString());
  }

  /** Nothing but how far all has been told, which a client keeps and shows nobody. */
  static Frame heartbeat(long position) {
    return of(position, ":\nid: " + position + "\n\n");
  }

  /** The first words: after how long to come again once it has ended, and where it begins. */
  static Frame opening(long position, long retryMillis) {
    return of(position, "retry: " + retryMillis + "\nid: " + position + "\n\n");
  }

  /** The last words, to whoever looks at the stream itself. */
  static Frame farewell(Ended ended) {
    return of(0, ": " + ended.inWords() + "\n\n");
  }

  /** The last words, and after how long to come again instead. */
  static Frame farewell(Ended ended, Duration retry) {
    return of(0, "retry: " + retry.toMillis() + "\n: " + ended.inWords() + "\n\n");
  }

  private static Frame of(long position, String text) {
    return new Frame(position, text.getBytes(StandardCharsets.UTF_8));
  }

  boolean isEmpty() {
    return bytes.length == 0;
  }
}

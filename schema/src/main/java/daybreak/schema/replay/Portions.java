package daybreak.schema.replay;

import static java.util.Objects.requireNonNull;

import daybreak.schema.eventstore.LogReader;
import daybreak.schema.eventstore.LogView;
import daybreak.schema.eventstore.Unknown;
import daybreak.schema.following.LoggedEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.axonframework.eventhandling.TrackedEventMessage;

/** A range of the log, portion by portion, decoded. */
final class Portions implements Supplier<Portion> {

  /** So that a failure to fold repeats no more than a moment's work. */
  private static final int MOST_EVENTS = 20_000;

  private final LogView log;
  private final long until;
  private final long bytes;
  private long position;

  /**
   * @param bytes what one portion has at most of the log
   */
  Portions(LogView log, long after, long until, long bytes) {
    this.log = log;
    this.position = after;
    this.until = until;
    this.bytes = bytes;
  }

  @Override
  public Portion get() {
    List<LoggedEvent> events = new ArrayList<>();
    long read = 0;
    Unknown ahead = null;
    while (position < until && ahead == null && read < bytes && events.size() < MOST_EVENTS) {
      LogReader.Read next = log.after(position, until);
      next.events().forEach(event -> events.add(decoded(event)));
      read += next.bytes();
      ahead = next.ahead();
      position = next.events().isEmpty() ? until : events.getLast().position();
    }
    return new Portion(events, ahead == null ? position : ahead.position() - 1, ahead);
  }

  /** Here and not where it is folded; what can't be read is found there again. */
  private static LoggedEvent decoded(TrackedEventMessage<?> message) {
    LoggedEvent logged = LoggedEvent.delivered(message);
    try {
      Object _ = requireNonNull(message.getPayload());
    } catch (RuntimeException _) {
      return logged;
    }
    return logged;
  }
}

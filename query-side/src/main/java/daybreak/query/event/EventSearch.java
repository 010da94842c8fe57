package daybreak.query.event;

import daybreak.schema.eventstore.EventTypes;
import daybreak.schema.eventstore.LogSearch;
import daybreak.schema.freshness.PositionIsBeyondTheLog;
import daybreak.schema.input.Values;
import daybreak.schema.problem.Code;
import daybreak.schema.problem.InvalidInput;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What a request for events looks for. */
final class EventSearch {

  private static final int LIMIT = 100;

  private EventSearch() {}

  /**
   * What is looked for in a log that ends at the position.
   *
   * @throws InvalidInput for what has not the form of its parameter
   * @throws PositionIsBeyondTheLog if it is to begin where the log has not come
   */
  static LogSearch of(FindEvents query, long head) {
    LogSearch search = read(query, head);
    if (search.after() > head) {
      throw new PositionIsBeyondTheLog(search.after(), head);
    }
    return search;
  }

  private static LogSearch read(FindEvents query, long head) {
    String until = query.until();
    if (until == null) {
      return of(query, head, null);
    }
    return isDigits(until)
        ? of(query, Math.min(Values.position("until", until), head), null)
        : of(query, head, Values.instant("until", until));
  }

  private static LogSearch of(FindEvents query, long last, @Nullable Instant before) {
    return new LogSearch(
        after(query), last, before, type(query), query.aggregateId(), query.by(), limit(query));
  }

  private static boolean isDigits(String text) {
    return !text.isEmpty()
        && text.chars().allMatch(character -> character >= '0' && character <= '9');
  }

  private static long after(FindEvents query) {
    String cursor = query.cursor();
    Long after = query.after();
    if (cursor == null) {
      return after == null ? 0 : after;
    }
    if (after != null) {
      throw new InvalidInput("after", Code.CONFLICTING, "must be left out where there is a cursor");
    }
    return Values.position("cursor", cursor);
  }

  private static @Nullable String type(FindEvents query) {
    String type = query.type();
    if (type != null && EventTypes.byWireName(type) == null) {
      throw new InvalidInput("type", Code.UNKNOWN_VALUE, "is no event that there is");
    }
    return type;
  }

  private static int limit(FindEvents query) {
    Integer limit = query.limit();
    if (limit == null) {
      return LIMIT;
    }
    if (limit < 1 || limit > FindEvents.MOST) {
      throw new InvalidInput("limit", Code.COUNT, "must be 1 to " + FindEvents.MOST);
    }
    return limit;
  }
}

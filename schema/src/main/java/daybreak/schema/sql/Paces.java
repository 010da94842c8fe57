package daybreak.schema.sql;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The {@link Pace} of each statement, by the name under which it is timed. */
final class Paces {

  private static final Map<String, Pace> DECLARED = new ConcurrentHashMap<>();

  private Paces() {}

  /** A statement has been made, which is before it can be sent. */
  static void declare(String query, Pace pace) {
    DECLARED.put(query, pace);
  }

  /** Frameworks' statements go by keys, but wait for rows that a batch under way has locked. */
  static Pace of(String query) {
    return DECLARED.getOrDefault(query, Pace.BATCH);
  }
}

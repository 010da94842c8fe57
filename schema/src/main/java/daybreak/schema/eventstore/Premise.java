package daybreak.schema.eventstore;

import daybreak.schema.event.Event;
import daybreak.schema.sql.Database;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a decision rests on beside its own aggregate: that no event of some kinds has happened since
 * it looked. Where one has, the decision is made anew, as where another command was faster on the
 * aggregate.
 *
 * @param kinds wire names
 * @param since the position of the last such event that was seen
 */
public record Premise(Set<String> kinds, long since) {

  /** What the log has at this moment. */
  static Premise now(Database database, Set<Class<? extends Event>> kinds) {
    Set<String> names =
        kinds.stream()
            .map(kind -> EventTypes.wireName(kind).value())
            .collect(Collectors.toUnmodifiableSet());
    return new Premise(names, last(database, names));
  }

  /** Whether it is as it was, where nothing can be appended meanwhile. */
  boolean holds(Database database) {
    return last(database, kinds) == since;
  }

  private static long last(Database database, Set<String> kinds) {
    return database
        .call(EventSql.LAST_OF_KINDS)
        .array("kinds", "text", kinds)
        .single(row -> row.longValue("position"));
  }
}

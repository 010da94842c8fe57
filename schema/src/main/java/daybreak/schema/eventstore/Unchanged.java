package daybreak.schema.eventstore;

import daybreak.schema.event.Event;
import daybreak.schema.sql.Database;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * No event of some kinds has happened.
 *
 * @param kinds wire names
 * @param since the position of the last such event that was seen, 0 where there was none
 */
record Unchanged(Set<String> kinds, long since) implements Premise {

  /** What the log has at this moment. */
  static Unchanged now(Database database, Set<Class<? extends Event>> kinds) {
    Set<String> names =
        kinds.stream()
            .map(kind -> EventTypes.wireName(kind).value())
            .collect(Collectors.toUnmodifiableSet());
    return new Unchanged(names, last(database, names));
  }

  @Override
  public boolean holds(Database database) {
    return last(database, kinds) == since;
  }

  private static long last(Database database, Set<String> kinds) {
    return database
        .call(EventSql.LAST_OF_KINDS)
        .array("kinds", "text", kinds)
        .single(row -> row.longValue("position"));
  }
}

package daybreak.schema.eventstore;

import daybreak.schema.sql.Database;
import java.util.Collection;
import java.util.Set;
import java.util.UUID;

/** Which aggregates there are: answers at once and for certain, as no read table can. */
public final class Streams {

  private final Database database;

  Streams(Database database) {
    this.database = database;
  }

  /** Those of the ids under which an aggregate of the type exists. */
  public Set<UUID> existing(String aggregateType, Collection<UUID> ids) {
    return Set.copyOf(
        database
            .call(EventSql.EXISTING)
            .array("ids", "uuid", ids)
            .bind("type", aggregateType)
            .list(row -> row.uuid("aggregate_id")));
  }
}

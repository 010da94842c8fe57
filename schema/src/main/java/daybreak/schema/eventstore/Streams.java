package daybreak.schema.eventstore;

import daybreak.schema.event.Event;
import daybreak.schema.sql.Database;
import daybreak.schema.sql.NamedQuery;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.axonframework.eventhandling.DomainEventMessage;

/**
 * What aggregates there are and what happened to them: at once and for certain, as no read table
 * can tell.
 */
public final class Streams {

  private final Database database;
  private final PostgresEventStorageEngine engine;

  Streams(Database database, PostgresEventStorageEngine engine) {
    this.database = database;
    this.engine = engine;
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

  /** The first event of each aggregate of the type that there is under one of the ids. */
  public Map<UUID, Event> beginnings(String aggregateType, Collection<UUID> ids) {
    return single(EventSql.FIRST_OF_AGGREGATES, aggregateType, ids);
  }

  /** The last event of each aggregate of the type that there is under one of the ids. */
  public Map<UUID, Event> endings(String aggregateType, Collection<UUID> ids) {
    return single(EventSql.LAST_OF_AGGREGATES, aggregateType, ids);
  }

  private Map<UUID, Event> single(
      NamedQuery statement, String aggregateType, Collection<UUID> ids) {
    Map<UUID, Event> single = new LinkedHashMap<>();
    if (!ids.isEmpty()) {
      for (DomainEventMessage<?> message : engine.ofAggregates(statement, aggregateType, ids)) {
        single.put(aggregate(message), (Event) message.getPayload());
      }
    }
    return single;
  }

  /**
   * All events, in their order, of each aggregate of the type that there is under one of the ids.
   */
  public Map<UUID, List<Event>> events(String aggregateType, Collection<UUID> ids) {
    Map<UUID, List<Event>> events = new LinkedHashMap<>();
    if (!ids.isEmpty()) {
      for (DomainEventMessage<?> message : engine.ofAggregates(aggregateType, ids)) {
        events
            .computeIfAbsent(aggregate(message), _ -> new ArrayList<>())
            .add((Event) message.getPayload());
      }
    }
    return events;
  }

  private static UUID aggregate(DomainEventMessage<?> message) {
    return UUID.fromString(message.getAggregateIdentifier());
  }
}

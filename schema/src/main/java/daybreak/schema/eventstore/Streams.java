package daybreak.schema.eventstore;

import daybreak.schema.event.Event;
import daybreak.schema.sql.Database;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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

  /**
   * The first event of an aggregate of the type that the commands of the current work have begun
   * under the id. It is in no log as yet, and perhaps never will be.
   */
  public Optional<Event> begun(String aggregateType, UUID id) {
    return Optional.ofNullable(CommandWork.current())
        .map(work -> work.begun(id))
        .filter(message -> aggregateType.equals(message.getType()))
        .map(Streams::event);
  }

  /** The first event of each aggregate of the type that there is under one of the ids. */
  public Map<UUID, Event> beginnings(String aggregateType, Collection<UUID> ids) {
    Map<UUID, Event> beginnings = new LinkedHashMap<>();
    if (!ids.isEmpty()) {
      for (DomainEventMessage<?> message : engine.firstOf(aggregateType, ids)) {
        beginnings.put(aggregate(message), event(message));
      }
    }
    return beginnings;
  }

  /**
   * All events, in their order, of each aggregate of the type that there is under one of the ids.
   */
  public Map<UUID, List<Event>> events(String aggregateType, Collection<UUID> ids) {
    Map<UUID, List<Event>> events = new LinkedHashMap<>();
    if (!ids.isEmpty()) {
      for (DomainEventMessage<?> message : engine.allOf(aggregateType, ids)) {
        events.computeIfAbsent(aggregate(message), _ -> new ArrayList<>()).add(event(message));
      }
    }
    return events;
  }

  /**
   * What kind of event the last one is of the aggregate of the type, if there is one under the id.
   * What the event says is not read.
   *
   * @throws UnknownEvent if this release does not know the kind
   */
  public Optional<Class<?>> lastKind(String aggregateType, UUID id) {
    return database
        .call(EventSql.LAST_KIND)
        .bind("aggregate", id)
        .bind("type", aggregateType)
        .one(row -> EventTypes.kind(row.text("event_type"), row.intValue("event_version")));
  }

  /**
   * Which of these kinds of events happened last to the aggregate, if any did. What the event says
   * is not read.
   */
  public Optional<Class<?>> lastKindAmong(UUID id, Set<Class<? extends Event>> kinds) {
    return database
        .call(EventSql.LAST_KIND_AMONG)
        .bind("aggregate", id)
        .array(
            "kinds", "text", kinds.stream().map(kind -> EventTypes.wireName(kind).value()).toList())
        .one(row -> EventTypes.kind(row.text("event_type"), row.intValue("event_version")));
  }

  /**
   * Since when no event of these kinds has happened: until then, what they tell stays right. The
   * commands of one work look once.
   */
  public Premise unchanged(Set<Class<? extends Event>> kinds) {
    CommandWork work = CommandWork.current();
    return work == null
        ? Unchanged.now(database, kinds)
        : work.once(kinds, () -> Unchanged.now(database, kinds));
  }

  private static Event event(DomainEventMessage<?> message) {
    return (Event) message.getPayload();
  }

  private static UUID aggregate(DomainEventMessage<?> message) {
    return UUID.fromString(message.getAggregateIdentifier());
  }
}

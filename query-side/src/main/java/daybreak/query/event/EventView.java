package daybreak.query.event;

import daybreak.schema.document.Field;
import daybreak.schema.document.JsonObject;
import daybreak.schema.eventstore.LoggedJson;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An event.
 *
 * @param position its place in the log: the order of positions is the order of commits
 * @param at when it was appended
 * @param type its name: capability, dot, what happened
 * @param version of the form of its payload, the newest there is
 * @param aggregateId what it happened to
 * @param sequenceNumber its place among what happened to that, from 0
 * @param by in whose name it was done; null where nobody asked for it
 * @param payload what happened, in that form
 */
record EventView(
    long position,
    Instant at,
    String type,
    int version,
    UUID aggregateId,
    long sequenceNumber,
    @Field(as = UUID.class) @Nullable String by,
    JsonObject payload) {

  static EventView of(LoggedJson event) {
    return new EventView(
        event.position(),
        event.at(),
        event.type(),
        event.version(),
        event.aggregate(),
        event.sequenceNumber(),
        event.by(),
        new JsonObject(new String(event.payload(), StandardCharsets.UTF_8)));
  }
}

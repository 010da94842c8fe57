package daybreak.schema.eventstore;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.axonframework.serialization.upcasting.event.EventUpcaster;
import org.axonframework.serialization.upcasting.event.InitialEventRepresentation;
import org.axonframework.serialization.upcasting.event.IntermediateEventRepresentation;
import org.jspecify.annotations.Nullable;

/** Stored events in their newest version, as JSON that is decoded only where an upcaster does. */
final class NewestForm {

  private final EventUpcaster upcasters;
  private final EventSerializer serializer;

  NewestForm(EventUpcaster upcasters, EventSerializer serializer) {
    this.upcasters = upcasters;
    this.serializer = serializer;
  }

  /** Those of this release. */
  static NewestForm ofThisRelease() {
    return new NewestForm(Upcasters.chain(), EventSerializer.ofEvents());
  }

  /**
   * What an event is now: itself, or what upcasters make of it.
   *
   * @param by in whose name it is; null where nobody's
   * @throws UnknownEvent if this release does not know it
   */
  List<LoggedJson> of(StoredEvent event, @Nullable String by) {
    if (serializer.isNewest(event.type(), event.version())) {
      return List.of(json(event, by, event.type(), event.version(), event.payload()));
    }
    List<LoggedJson> newest = new ArrayList<>();
    upcast(event).forEach(one -> newest.add(json(event, by, one)));
    return newest;
  }

  private Stream<IntermediateEventRepresentation> upcast(StoredEvent event) {
    return upcasters.upcast(Stream.of(new InitialEventRepresentation(event, serializer)));
  }

  private LoggedJson json(
      StoredEvent event, @Nullable String by, IntermediateEventRepresentation newest) {
    Class<?> _ = serializer.classForType(newest.getType());
    return json(
        event,
        by,
        newest.getType().getName(),
        EventRow.version(newest.getType()),
        newest.getData(byte[].class).getData());
  }

  /** An event of which the form is known. */
  static LoggedJson json(
      StoredEvent event, @Nullable String by, String type, int version, byte[] payload) {
    return new LoggedJson(
        event.position(),
        event.occurredAt(),
        type,
        version,
        UUID.fromString(event.aggregateId()),
        event.sequenceNumber(),
        by,
        payload);
  }
}

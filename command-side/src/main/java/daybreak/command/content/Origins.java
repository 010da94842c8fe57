package daybreak.command.content;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import daybreak.schema.eventstore.Streams;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * The origins of things, which are remembered once they are committed, since they never change.
 * That something is missing is never remembered.
 */
final class Origins {

  private static final int REMEMBERED = (8 << 20) / Origin.BYTES;

  private final Streams streams;
  private final Cache<UUID, Origin> remembered =
      Caffeine.newBuilder().maximumSize(REMEMBERED).build();

  Origins(Streams streams) {
    this.streams = streams;
  }

  Optional<Origin> of(String type, UUID id) {
    return Optional.ofNullable(of(type, List.of(id)).get(id));
  }

  /** Those of the things that there are; what is not remembered is one statement. */
  Map<UUID, Origin> of(String type, Collection<UUID> ids) {
    Map<UUID, Origin> origins = new HashMap<>();
    ids.forEach(id -> atHand(type, id).ifPresent(origin -> origins.put(id, origin)));
    origins.putAll(stored(type, ids.stream().filter(id -> !origins.containsKey(id)).toList()));
    return origins;
  }

  private Optional<Origin> atHand(String type, UUID id) {
    return Optional.ofNullable(remembered.getIfPresent(id))
        .filter(origin -> origin.type().equals(type))
        .or(() -> streams.begun(type, id).map(Origin::of));
  }

  private Map<UUID, Origin> stored(String type, List<UUID> ids) {
    Map<UUID, Origin> stored = new HashMap<>();
    streams.beginnings(type, ids).forEach((id, event) -> stored.put(id, Origin.of(event)));
    remembered.putAll(stored);
    return stored;
  }
}

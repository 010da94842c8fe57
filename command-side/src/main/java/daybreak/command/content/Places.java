package daybreak.command.content;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import daybreak.schema.content.FlashcardEvent.FlashcardMoved;
import daybreak.schema.event.Event;
import daybreak.schema.eventstore.Premise;
import daybreak.schema.eventstore.Streams;
import daybreak.schema.lesson.LessonEvent.LessonMoved;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Where flashcards and lessons are: where they began, unless they have been moved, which is
 * remembered until anything is moved.
 */
final class Places {

  private static final Set<Class<? extends Event>> MOVES =
      Set.of(FlashcardMoved.class, LessonMoved.class);

  private static final int REMEMBERED = (4 << 20) / Origin.BYTES;

  private final Streams streams;
  private final Origins origins;
  private final Cache<Key, ContentPlace> remembered =
      Caffeine.newBuilder().maximumSize(REMEMBERED).build();

  Places(Streams streams, Origins origins) {
    this.streams = streams;
    this.origins = origins;
  }

  /** The place of a flashcard or lesson, if there is one. */
  Optional<ContentPlace> of(String type, UUID id) {
    Premise unchanged = streams.unchanged(MOVES);
    Optional<ContentPlace> origin = origins.of(type, id).map(Origin::place);
    return unchanged.since() == 0
        ? origin
        : origin.map(first -> remembered(type, new Key(id, unchanged), first));
  }

  private ContentPlace remembered(String type, Key key, ContentPlace first) {
    ContentPlace known = remembered.getIfPresent(key);
    ContentPlace place = known == null ? last(type, key.id()).orElse(first) : known;
    remembered.put(key, place);
    return place;
  }

  /** Only of what has been moved are the events read. */
  private Optional<ContentPlace> last(String type, UUID id) {
    return streams
        .lastKindAmong(id, MOVES)
        .flatMap(_ ->
            streams.events(type, List.of(id)).getOrDefault(id, List.of()).reversed().stream()
                .flatMap(event -> Optional.ofNullable(place(event)).stream())
                .findFirst());
  }

  private static @Nullable ContentPlace place(Event event) {
    return switch (event) {
      case FlashcardMoved(_, var subject, var topic) -> new ContentPlace(subject, topic);
      case LessonMoved(_, var subject, var topic) -> new ContentPlace(subject, topic);
      default -> null;
    };
  }

  private record Key(UUID id, Premise unchanged) {}
}

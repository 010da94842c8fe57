package daybreak.command.content;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import daybreak.schema.content.SubjectEvent.SubjectAdded;
import daybreak.schema.content.SubjectEvent.SubjectRenamed;
import daybreak.schema.content.SubjectId;
import daybreak.schema.content.TopicEvent.TopicAdded;
import daybreak.schema.content.TopicEvent.TopicRenamed;
import daybreak.schema.event.Event;
import daybreak.schema.eventstore.CommandWork;
import daybreak.schema.eventstore.EventStores;
import daybreak.schema.eventstore.Premise;
import daybreak.schema.eventstore.Streams;
import daybreak.schema.eventstore.TitleBearers;
import daybreak.schema.eventstore.TitleBearers.Bearer;
import daybreak.schema.pasttest.Titled;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The titles that subjects and topics bear, which are remembered until anything is renamed, and
 * which of them are free.
 */
final class BankTitles {

  private static final int REMEMBERED_BYTES = 4 << 20;
  private static final int BYTES_BESIDE_TITLE = 200;

  private final Streams streams;
  private final TitleBearers titles;
  private final Cache<Key, String> remembered =
      Caffeine.newBuilder()
          .maximumWeight(REMEMBERED_BYTES)
          .weigher((Key _, String title) -> BYTES_BESIDE_TITLE + 2 * title.length())
          .build();

  BankTitles(EventStores stores) {
    this.streams = stores.streams();
    this.titles = stores.titles();
  }

  /** Two renamings at once are decided one after the other. */
  void requireFree(String subjectTitle) {
    CommandWork.restOn(titles.unchanged());
    bearer(titles.subject(subjectTitle))
        .ifPresent(bearer -> {
          throw new SubjectTitleIsTaken(bearer.subject());
        });
  }

  void requireFree(SubjectId subject, String topicTitle) {
    CommandWork.restOn(titles.unchanged());
    bearer(titles.topic(subject, topicTitle))
        .ifPresent(bearer -> {
          throw new TopicTitleIsTaken(bearer.topic());
        });
  }

  private static Optional<Bearer> bearer(Optional<Bearer> found) {
    return found.filter(Bearer::now);
  }

  /** Those of the subjects or topics that there are, in the order given. */
  List<Titled> of(String type, List<UUID> ids) {
    if (ids.isEmpty()) {
      return List.of();
    }
    Map<UUID, String> found = found(type, ids);
    List<Titled> titled = new ArrayList<>();
    for (UUID id : ids) {
      String title = found.get(id);
      if (title != null) {
        titled.add(new Titled(id, title));
      }
    }
    return titled;
  }

  private Map<UUID, String> found(String type, List<UUID> ids) {
    Premise unchanged = titles.unchanged();
    Map<UUID, String> found = remembered(unchanged, ids);
    List<UUID> others = ids.stream().filter(id -> !found.containsKey(id)).toList();
    stored(type, others)
        .forEach((id, title) -> {
          remembered.put(new Key(id, unchanged), title);
          found.put(id, title);
        });
    return found;
  }

  private Map<UUID, String> remembered(Premise unchanged, List<UUID> ids) {
    Map<UUID, String> found = new HashMap<>();
    remembered
        .getAllPresent(ids.stream().map(id -> new Key(id, unchanged)).toList())
        .forEach((key, title) -> found.put(key.id(), title));
    return found;
  }

  private Map<UUID, String> stored(String type, List<UUID> ids) {
    Map<UUID, String> found = new HashMap<>();
    streams.events(type, ids).forEach((id, events) -> found.put(id, last(events)));
    return found;
  }

  private static String last(List<Event> events) {
    return events.reversed().stream()
        .flatMap(event -> Optional.ofNullable(title(event)).stream())
        .findFirst()
        .orElseThrow();
  }

  private static @Nullable String title(Event event) {
    return switch (event) {
      case SubjectAdded(_, var title) -> title;
      case SubjectRenamed(_, var title) -> title;
      case TopicAdded(_, _, var title) -> title;
      case TopicRenamed(_, _, var title) -> title;
      default -> null;
    };
  }

  private record Key(UUID id, Premise unchanged) {}
}

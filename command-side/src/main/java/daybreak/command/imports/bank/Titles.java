package daybreak.command.imports.bank;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import daybreak.schema.content.SubjectId;
import daybreak.schema.content.TopicId;
import daybreak.schema.event.ExternalId;
import daybreak.schema.eventstore.Premise;
import daybreak.schema.eventstore.TitleBearers;
import daybreak.schema.eventstore.TitleBearers.Bearer;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Which subjects and topics have which titles, of all that is committed. */
final class Titles {

  private static final int REMEMBERED = 2_000;

  private final TitleBearers stored;
  private final Cache<Known, UUID> known = Caffeine.newBuilder().maximumSize(REMEMBERED).build();

  Titles(TitleBearers stored) {
    this.stored = stored;
  }

  /** As they are now, until something is renamed. */
  Now now() {
    return new Now(stored.unchanged());
  }

  private @Nullable UUID read(Title title) {
    Optional<Bearer> bearer =
        switch (title) {
          case OfSubject(String text) -> stored.subject(text);
          case OfTopic(SubjectId subject, String text) -> stored.topic(subject, text);
        };
    return bearer.map(Bearer::id).orElse(null);
  }

  /** Titles since the last renaming. */
  final class Now {

    private final Premise unchanged;

    private Now(Premise unchanged) {
      this.unchanged = unchanged;
    }

    /** The id of what has the title, or has had it where nothing has; null if nothing ever had. */
    @Nullable UUID find(Title title) {
      Known key = new Known(title, unchanged);
      UUID remembered = known.getIfPresent(key);
      UUID found = remembered == null ? read(title) : remembered;
      if (found != null) {
        known.put(key, found);
      }
      return found;
    }

    /** Remembers what has been committed. */
    void remember(Map<Title, UUID> committed) {
      committed.forEach((title, id) -> known.put(new Known(title, unchanged), id));
    }
  }

  private record Known(Title title, Premise unchanged) {}

  /** What a title is the title of. */
  sealed interface Title {}

  record OfSubject(String text) implements Title {

    /** The id of a subject made for its title; no external id leads to it. */
    SubjectId derived() {
      return new SubjectId(ExternalId.uuid("subject-title", text));
    }
  }

  record OfTopic(SubjectId subject, String text) implements Title {

    /** The id of a topic made for its title; no external id leads to it. */
    TopicId derived() {
      return new TopicId(ExternalId.uuid("topic-title", subject + ":" + text));
    }
  }
}

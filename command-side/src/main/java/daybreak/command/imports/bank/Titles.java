package daybreak.command.imports.bank;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import daybreak.schema.content.SubjectId;
import daybreak.schema.content.TopicId;
import daybreak.schema.event.ExternalId;
import daybreak.schema.sql.Database;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Which subjects and topics have which titles, of all that is committed. */
final class Titles {

  private static final int REMEMBERED = 2_000;

  private final Database database;
  private final Cache<Title, UUID> known = Caffeine.newBuilder().maximumSize(REMEMBERED).build();

  Titles(Database database) {
    this.database = database;
  }

  /** The id of what has the title, or null if nothing has. */
  @Nullable UUID find(Title title) {
    UUID remembered = known.getIfPresent(title);
    UUID found = remembered == null ? read(title) : remembered;
    if (found != null) {
      known.put(title, found);
    }
    return found;
  }

  /** Remembers what has been committed. */
  void remember(Map<Title, UUID> committed) {
    known.putAll(committed);
  }

  private @Nullable UUID read(Title title) {
    return switch (title) {
      case OfSubject(String text) ->
          database
              .call(TitleSql.SUBJECT)
              .bind("title", text)
              .one(row -> row.uuid("aggregate_id"))
              .orElse(null);
      case OfTopic(SubjectId subject, String text) ->
          database
              .call(TitleSql.TOPIC)
              .bind("subject", subject.toString())
              .bind("title", text)
              .one(row -> row.uuid("aggregate_id"))
              .orElse(null);
    };
  }

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

package daybreak.query.plan;

import static java.util.stream.Collectors.toUnmodifiableMap;

import daybreak.schema.event.Json;
import daybreak.schema.sql.Row;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The titles that the bank's tables have of a plan's subjects and topics. */
record Titles(Map<UUID, String> subjects, Map<UUID, String> topics) {

  static Titles of(Row row) {
    return new Titles(titles(row.bytesOrNull("subjects")), titles(row.bytesOrNull("topics")));
  }

  private static Map<UUID, String> titles(byte @Nullable [] json) {
    if (json == null) {
      return Map.of();
    }
    Map<String, String> titles = Json.mapper().readerForMapOf(String.class).readValue(json);
    return titles.entrySet().stream()
        .collect(toUnmodifiableMap(title -> UUID.fromString(title.getKey()), Map.Entry::getValue));
  }

  @Nullable String ofSubject(UUID subject) {
    return subjects.get(subject);
  }

  @Nullable String ofTopic(UUID topic) {
    return topics.get(topic);
  }
}

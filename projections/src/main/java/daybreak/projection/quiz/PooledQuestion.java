package daybreak.projection.quiz;

import daybreak.projection.platform.ReadRow;
import daybreak.schema.quiz.PoolKey;
import daybreak.schema.sql.Row;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** What of a question decides which pools hold it. */
record PooledQuestion(
    UUID id, UUID subject, UUID topic, boolean validated, List<String> tags, long sequenceNumber)
    implements ReadRow {

  static PooledQuestion of(Row row) {
    return new PooledQuestion(
        row.uuid("id"),
        row.uuid("subject_id"),
        row.uuid("topic_id"),
        row.booleanValue("validated"),
        row.texts("tags"),
        row.longValue("sequence_number"));
  }

  PooledQuestion validated(boolean now, long sequence) {
    return new PooledQuestion(id, subject, topic, now, tags, sequence);
  }

  PooledQuestion moved(UUID toSubject, UUID toTopic, long sequence) {
    return new PooledQuestion(id, toSubject, toTopic, validated, tags, sequence);
  }

  PooledQuestion tagged(List<String> with, long sequence) {
    return new PooledQuestion(id, subject, topic, validated, with, sequence);
  }

  /** The pools that hold it: none unless it is validated. */
  Set<PoolKey> pools() {
    if (!validated) {
      return Set.of();
    }
    Set<PoolKey> pools = new HashSet<>();
    pools.add(PoolKey.ALL);
    pools.add(PoolKey.subject(subject));
    pools.add(PoolKey.topic(topic));
    tags.forEach(tag -> pools.add(PoolKey.tag(tag)));
    return pools;
  }
}

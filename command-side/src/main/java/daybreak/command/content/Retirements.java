package daybreak.command.content;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import daybreak.schema.content.SubjectEvent.SubjectRetired;
import daybreak.schema.content.SubjectId;
import daybreak.schema.content.TopicEvent.TopicRetired;
import daybreak.schema.content.TopicId;
import daybreak.schema.event.Event;
import daybreak.schema.eventstore.CommandWork;
import daybreak.schema.eventstore.Premise;
import daybreak.schema.eventstore.Streams;
import java.util.Set;
import java.util.UUID;

/**
 * Which subjects and topics are retired, which is remembered until another is. Who asks rests on
 * the answer: what comes in while the place is retired is decided anew.
 */
final class Retirements {

  private static final Set<Class<? extends Event>> RETIREMENTS =
      Set.of(SubjectRetired.class, TopicRetired.class);

  private static final int BYTES = 200;
  private static final int REMEMBERED = (1 << 20) / BYTES;

  private final Streams streams;
  private final Cache<Key, Boolean> remembered =
      Caffeine.newBuilder().maximumSize(REMEMBERED).build();

  Retirements(Streams streams) {
    this.streams = streams;
  }

  void requireOpen(SubjectId subject) {
    if (isRetired(subject.value())) {
      throw new SubjectIsRetired(subject);
    }
  }

  /** A topic is retired with its subject. */
  void requireOpen(SubjectId subject, TopicId topic) {
    if (isRetired(topic.value())) {
      throw new TopicIsRetired(topic);
    }
    requireOpen(subject);
  }

  private boolean isRetired(UUID id) {
    Premise unchanged = streams.unchanged(RETIREMENTS);
    CommandWork.restOn(unchanged);
    return unchanged.since() != 0 && isRemembered(new Key(id, unchanged));
  }

  private boolean isRemembered(Key key) {
    Boolean known = remembered.getIfPresent(key);
    boolean retired = known == null ? isInTheLog(key.id()) : known;
    remembered.put(key, retired);
    return retired;
  }

  private boolean isInTheLog(UUID id) {
    return streams.lastKindAmong(id, RETIREMENTS).isPresent();
  }

  private record Key(UUID id, Premise unchanged) {}
}

package daybreak.projection.content;

import daybreak.projection.platform.Change;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The differences that one batch makes to the statistics of the subjects and topics it touches. */
final class Tally {

  private final Map<UUID, Counts> subjects = new TreeMap<>();
  private final Map<UUID, Counts> topics = new TreeMap<>();

  /** Counts the changes of rows that have a part in the statistics. */
  static Tally of(List<Change<?>> changes) {
    Tally tally = new Tally();
    for (Change<?> change : changes) {
      if (change.after() instanceof ContentRow after) {
        tally.add((ContentRow) change.before(), after, change);
      }
    }
    return tally;
  }

  private void add(@Nullable ContentRow before, ContentRow after, Change<?> change) {
    UUID subject = after.subject();
    UUID topic = after.topic();
    subjects.computeIfAbsent(subject, id -> new Counts(id, id)).add(before, after, change.at());
    if (topic != null) {
      topics.computeIfAbsent(topic, id -> new Counts(id, subject)).add(before, after, change.at());
    }
  }

  /** In the order of their keys. */
  Collection<Counts> subjects() {
    return subjects.values();
  }

  /** In the order of their keys. */
  Collection<Counts> topics() {
    return topics.values();
  }
}

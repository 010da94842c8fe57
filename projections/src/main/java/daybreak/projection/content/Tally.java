package daybreak.projection.content;

import daybreak.projection.platform.Change;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/** The differences that one batch makes to the statistics of the subjects and topics it touches. */
final class Tally {

  private final Map<UUID, Counts> subjects = new TreeMap<>();
  private final Map<UUID, Counts> topics = new TreeMap<>();

  /** Counts the changes of rows that have a part in the statistics. */
  static Tally of(List<Change<?>> changes) {
    Tally tally = new Tally();
    for (Change<?> change : changes) {
      for (Change.Step<?> step : change.steps()) {
        tally.add(step);
      }
    }
    return tally;
  }

  private void add(Change.Step<?> step) {
    if (step.before() instanceof ContentRow before) {
      add(before, -1, step.at());
    }
    if (step.after() instanceof ContentRow after) {
      add(after, 1, step.at());
    }
  }

  private void add(ContentRow row, int sign, Instant at) {
    UUID subject = row.subject();
    UUID topic = row.topic();
    subjects.computeIfAbsent(subject, id -> new Counts(id, id)).add(row, sign, at);
    if (topic != null) {
      topics.computeIfAbsent(topic, id -> new Counts(id, subject)).add(row, sign, at);
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

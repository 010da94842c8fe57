package daybreak.projection.learner;

import daybreak.projection.platform.Totals;
import daybreak.schema.sql.Database;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/** Learners' progress in topics, kept by differences. */
final class TopicProgress implements Totals<Activity> {

  private final Database database;

  TopicProgress(Database database) {
    this.database = database;
  }

  @Override
  public List<String> tables() {
    return List.of("learner_topic_progress");
  }

  @Override
  public void add(List<Activity> activities) {
    Collection<Activity> sums = sums(activities);
    if (!sums.isEmpty()) {
      database
          .call(LearnerSql.ADD_PROGRESS)
          .column("learner_id", "uuid", sums, Activity::learner)
          .column("topic_id", "uuid", sums, Activity::topic)
          .column("subject_id", "uuid", sums, Activity::subject)
          .column("answered", "int", sums, Activity::answered)
          .column("correct", "int", sums, Activity::correct)
          .column("lessons_done", "int", sums, Activity::lessonsDone)
          .column("cards_seen", "int", sums, Activity::cardsSeen)
          .column("lesson_begun", "boolean", sums, Activity::lessonBegun)
          .column("last_activity_at", "timestamptz", sums, Activity::at)
          .update();
    }
  }

  private static Collection<Activity> sums(List<Activity> activities) {
    Map<Key, Activity> sums = new TreeMap<>(Key.ORDER);
    for (Activity activity : activities) {
      sums.merge(new Key(activity.learner(), activity.topic()), activity, Activity::plus);
    }
    sums.values().removeIf(Activity::isNone);
    return sums.values();
  }

  private record Key(UUID learner, UUID topic) {

    static final Comparator<Key> ORDER =
        Comparator.comparing(Key::learner).thenComparing(Key::topic);
  }
}

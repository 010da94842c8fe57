package daybreak.projection.lesson;

import static java.util.Objects.requireNonNull;

import daybreak.projection.learner.Activity;
import daybreak.projection.platform.Change;
import daybreak.projection.platform.TableGroup;
import daybreak.schema.following.LoggedEvent;
import daybreak.schema.lesson.LessonProgressEvent.LessonProgressed;
import daybreak.schema.sql.Database;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** The table of learners' progress through lessons. */
public final class LessonProgressTables implements TableGroup<Activity> {

  private final LessonProgressFold progress;

  public LessonProgressTables(Database database) {
    this.progress = new LessonProgressFold(database);
  }

  @Override
  public List<String> tables() {
    return List.of("learner_lesson");
  }

  @Override
  public Set<Class<?>> events() {
    return progress.events();
  }

  @Override
  public List<Activity> project(List<LoggedEvent> batch) {
    Map<UUID, LessonProgressed> events = new HashMap<>();
    batch.forEach(logged -> events.put(logged.aggregate(), (LessonProgressed) logged.event()));
    return progress.project(batch).stream()
        .map(change -> activity(change, requireNonNull(events.get(change.after().id()))))
        .toList();
  }

  private static Activity activity(Change<LessonProgressRow> change, LessonProgressed event) {
    LessonProgressRow before = change.before();
    int done = change.after().isDone() ? 1 : 0;
    int doneBefore = before != null && before.isDone() ? 1 : 0;
    return new Activity(
        event.learner().value(),
        event.subject().value(),
        event.topic().value(),
        0,
        0,
        done - doneBefore,
        0,
        change.after().changedAt());
  }
}

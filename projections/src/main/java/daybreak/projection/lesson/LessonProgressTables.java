package daybreak.projection.lesson;

import static java.util.Objects.requireNonNull;

import daybreak.projection.learner.Activity;
import daybreak.projection.learner.ActivityDays;
import daybreak.projection.platform.Change;
import daybreak.projection.platform.TableGroup;
import daybreak.schema.following.LoggedEvent;
import daybreak.schema.lesson.LessonProgressEvent.LessonProgressed;
import daybreak.schema.sql.Database;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.BinaryOperator;

/** The table of learners' progress through lessons. */
public final class LessonProgressTables implements TableGroup<Activity> {

  private static final BinaryOperator<LessonProgressed> LATER =
      BinaryOperator.maxBy(Comparator.comparing(LessonProgressed::at));

  private final LessonProgressFold progress;
  private final ActivityDays days;

  public LessonProgressTables(Database database) {
    this.progress = new LessonProgressFold(database);
    this.days = new ActivityDays(database);
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
    Map<UUID, LessonProgressed> latest = new HashMap<>();
    for (LoggedEvent logged : batch) {
      latest.merge(logged.aggregate(), (LessonProgressed) logged.event(), LATER);
    }
    List<Change<LessonProgressRow>> changes = progress.project(batch);
    days.add(batch, changes);
    return changes.stream()
        .map(change -> activity(change, requireNonNull(latest.get(change.after().id()))))
        .toList();
  }

  /**
   * @param event the latest by its own time, which need not be the last in the log
   */
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
        event.at());
  }
}

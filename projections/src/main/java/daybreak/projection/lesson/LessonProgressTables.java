package daybreak.projection.lesson;

import static java.util.Objects.requireNonNull;

import daybreak.projection.learner.Activity;
import daybreak.projection.learner.ActivityDays;
import daybreak.projection.learner.OneWriter;
import daybreak.projection.platform.Change;
import daybreak.projection.platform.TableGroup;
import daybreak.schema.following.LoggedEvent;
import daybreak.schema.lesson.LessonEvent.LessonMoved;
import daybreak.schema.lesson.LessonProgressEvent.LessonProgressed;
import daybreak.schema.sql.Database;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The tables of learners' progress through lessons, and of where these have been moved. */
public final class LessonProgressTables implements TableGroup<Activity> {

  private final Database database;
  private final LessonProgressFold progress;
  private final MovedLessons moved;
  private final ActivityDays days;

  public LessonProgressTables(Database database) {
    this.database = database;
    this.progress = new LessonProgressFold(database, Map.of());
    this.moved = new MovedLessons(database);
    this.days = new ActivityDays(database);
  }

  @Override
  public List<String> tables() {
    return List.of("learner_lesson", "moved_lesson");
  }

  @Override
  public Set<Class<?>> events() {
    Set<Class<?>> events = new HashSet<>(progress.events());
    events.add(LessonMoved.class);
    return events;
  }

  @Override
  public List<Activity> project(List<LoggedEvent> batch) {
    OneWriter.become(database);
    List<Activity> activities = new ArrayList<>(moved.follow(part(batch, true)));
    List<LoggedEvent> reports = part(batch, false);
    List<Change<LessonProgressRow>> changes =
        new LessonProgressFold(database, moved.places(reports)).project(reports);
    days.add(reports, changes);
    reports.stream().map(LessonProgressTables::report).forEach(activities::add);
    changes.stream().map(LessonProgressTables::done).forEach(activities::add);
    return activities;
  }

  private static List<LoggedEvent> part(List<LoggedEvent> batch, boolean moves) {
    return batch.stream().filter(logged -> (logged.type() == LessonMoved.class) == moves).toList();
  }

  private static Activity report(LoggedEvent logged) {
    return Activity.reported((LessonProgressed) logged.event());
  }

  private static Activity done(Change<LessonProgressRow> change) {
    LessonProgressRow before = change.before();
    LessonProgressRow after = change.after();
    int newly = (after.isDone() ? 1 : 0) - (before != null && before.isDone() ? 1 : 0);
    return Activity.lessons(after.learner(), requireNonNull(after.where()), newly);
  }
}

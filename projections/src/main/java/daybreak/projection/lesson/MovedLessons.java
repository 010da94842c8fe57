package daybreak.projection.lesson;

import daybreak.projection.learner.Activity;
import daybreak.projection.learner.Place;
import daybreak.projection.platform.Change;
import daybreak.schema.following.LoggedEvent;
import daybreak.schema.lesson.LessonProgressEvent.LessonProgressed;
import daybreak.schema.sql.Database;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Where lessons are that have been moved; what learners have done of them follows. */
final class MovedLessons {

  private final Database database;
  private final MovedLessonFold fold;

  MovedLessons(Database database) {
    this.database = database;
    this.fold = new MovedLessonFold(database);
  }

  /**
   * Has all progress in the lessons of a batch follow those that were moved.
   *
   * @return what that changes in topics
   */
  List<Activity> follow(List<LoggedEvent> moves) {
    List<MovedLessonRow> moved = fold.project(moves).stream().map(Change::after).toList();
    return moved.isEmpty()
        ? List.of()
        : database
            .call(MovedLessonSql.MOVE_PROGRESS)
            .column("lesson_id", "uuid", moved, MovedLessonRow::id)
            .column("subject_id", "uuid", moved, row -> row.where().subject())
            .column("topic_id", "uuid", moved, row -> row.where().topic())
            .list(row ->
                Activity.lessons(
                    row.uuid("learner_id"),
                    new Place(row.uuid("subject_id"), row.uuid("topic_id")),
                    row.intValue("lessons_done")));
  }

  /** The places of those lessons of a batch's progress that have been moved. */
  Map<UUID, Place> places(List<LoggedEvent> reports) {
    Map<UUID, Place> places = new HashMap<>();
    if (!reports.isEmpty()) {
      List<UUID> lessons =
          reports.stream()
              .map(report -> ((LessonProgressed) report.event()).lesson().value())
              .distinct()
              .toList();
      fold.load(lessons).forEach(row -> places.put(row.id(), row.where()));
    }
    return places;
  }
}

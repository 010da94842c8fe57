package daybreak.projection.lesson;

import daybreak.projection.platform.Change;
import daybreak.projection.platform.Fold;
import daybreak.schema.lesson.LessonEvent;
import daybreak.schema.lesson.LessonEvent.LessonAuthored;
import daybreak.schema.lesson.LessonEvent.LessonMoved;
import daybreak.schema.lesson.LessonEvent.LessonPublished;
import daybreak.schema.lesson.LessonEvent.LessonRestored;
import daybreak.schema.lesson.LessonEvent.LessonRetired;
import daybreak.schema.lesson.LessonEvent.LessonRevised;
import daybreak.schema.sql.Database;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Lessons that have been moved. Whatever else happens to a lesson is not handed to it. */
final class MovedLessonFold extends Fold<LessonEvent, MovedLessonRow> {

  private final Database database;

  MovedLessonFold(Database database) {
    super(LessonEvent.class);
    this.database = database;
  }

  @Override
  protected List<MovedLessonRow> load(Collection<UUID> lessons) {
    return database
        .call(MovedLessonSql.LOAD)
        .array("ids", "uuid", lessons)
        .list(MovedLessonRow::of);
  }

  @Override
  protected MovedLessonRow apply(@Nullable MovedLessonRow row, LessonEvent event, long sequence) {
    return switch (event) {
      case LessonMoved moved -> MovedLessonRow.of(moved, sequence);
      case LessonAuthored _,
          LessonRevised _,
          LessonPublished _,
          LessonRetired _,
          LessonRestored _ ->
          existing(row);
    };
  }

  @Override
  protected void write(List<Change<MovedLessonRow>> changes) {
    List<MovedLessonRow> rows = changes.stream().map(Change::after).toList();
    database
        .call(MovedLessonSql.WRITE)
        .column("lesson_id", "uuid", rows, MovedLessonRow::id)
        .column("subject_id", "uuid", rows, row -> row.where().subject())
        .column("topic_id", "uuid", rows, row -> row.where().topic())
        .column("sequence_number", "bigint", rows, MovedLessonRow::sequenceNumber)
        .update();
  }
}

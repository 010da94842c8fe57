package daybreak.projection.lesson;

import daybreak.projection.platform.Change;
import daybreak.projection.platform.Fold;
import daybreak.schema.lesson.LessonProgressEvent;
import daybreak.schema.lesson.LessonProgressEvent.LessonProgressed;
import daybreak.schema.sql.Database;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Learners' progress through lessons. */
final class LessonProgressFold extends Fold<LessonProgressEvent, LessonProgressRow> {

  private final Database database;

  LessonProgressFold(Database database) {
    super(LessonProgressEvent.class);
    this.database = database;
  }

  @Override
  protected List<LessonProgressRow> load(Collection<UUID> aggregates) {
    return database
        .call(LessonProgressSql.LOAD)
        .array("ids", "uuid", aggregates)
        .list(row ->
            new LessonProgressRow(
                row.uuid("progress_id"),
                row.uuid("learner_id"),
                row.uuid("lesson_id"),
                row.intValue("percent"),
                row.instant("changed_at"),
                row.longValue("sequence_number")));
  }

  @Override
  protected LessonProgressRow apply(
      @Nullable LessonProgressRow row, LessonProgressEvent event, long sequence) {
    return switch (event) {
      case LessonProgressed progressed -> LessonProgressRow.of(progressed, sequence);
    };
  }

  @Override
  protected void write(List<Change<LessonProgressRow>> changes) {
    List<LessonProgressRow> rows = changes.stream().map(Change::after).toList();
    database
        .call(LessonProgressSql.WRITE)
        .column("learner_id", "uuid", rows, LessonProgressRow::learner)
        .column("lesson_id", "uuid", rows, LessonProgressRow::lesson)
        .column("percent", "int", rows, LessonProgressRow::percent)
        .column("changed_at", "timestamptz", rows, LessonProgressRow::changedAt)
        .column("sequence_number", "bigint", rows, LessonProgressRow::sequenceNumber)
        .column("progress_id", "uuid", rows, LessonProgressRow::id)
        .update();
  }
}

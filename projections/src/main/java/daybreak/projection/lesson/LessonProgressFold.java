package daybreak.projection.lesson;

import static java.util.Objects.requireNonNull;

import daybreak.projection.learner.Place;
import daybreak.projection.platform.Change;
import daybreak.projection.platform.Fold;
import daybreak.schema.lesson.LessonProgressEvent;
import daybreak.schema.lesson.LessonProgressEvent.LessonProgressed;
import daybreak.schema.sql.Database;
import daybreak.schema.sql.Row;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Learners' progress through lessons. */
final class LessonProgressFold extends Fold<LessonProgressEvent, LessonProgressRow> {

  private final Database database;
  private final Map<UUID, Place> places;

  /**
   * @param places of lessons that have been moved: what is done of them from now on begins there
   */
  LessonProgressFold(Database database, Map<UUID, Place> places) {
    super(LessonProgressEvent.class);
    this.database = database;
    this.places = places;
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
                where(row),
                row.intValue("percent"),
                row.instant("changed_at"),
                row.longValue("sequence_number")));
  }

  @Override
  protected LessonProgressRow apply(
      @Nullable LessonProgressRow row, LessonProgressEvent event, long sequence) {
    return switch (event) {
      case LessonProgressed progressed ->
          LessonProgressRow.of(progressed, where(row, progressed), sequence);
    };
  }

  private static @Nullable Place where(Row row) {
    UUID subject = row.uuidOrNull("subject_id");
    UUID topic = row.uuidOrNull("topic_id");
    return subject == null || topic == null ? null : new Place(subject, topic);
  }

  private Place where(@Nullable LessonProgressRow row, LessonProgressed event) {
    Place before = row == null ? null : row.where();
    return before != null
        ? before
        : places.getOrDefault(
            event.lesson().value(), new Place(event.subject().value(), event.topic().value()));
  }

  @Override
  protected void write(List<Change<LessonProgressRow>> changes) {
    List<LessonProgressRow> rows = changes.stream().map(Change::after).toList();
    database
        .call(LessonProgressSql.WRITE)
        .column("learner_id", "uuid", rows, LessonProgressRow::learner)
        .column("lesson_id", "uuid", rows, LessonProgressRow::lesson)
        .column("subject_id", "uuid", rows, row -> requireNonNull(row.where()).subject())
        .column("topic_id", "uuid", rows, row -> requireNonNull(row.where()).topic())
        .column("percent", "int", rows, LessonProgressRow::percent)
        .column("changed_at", "timestamptz", rows, LessonProgressRow::changedAt)
        .column("sequence_number", "bigint", rows, LessonProgressRow::sequenceNumber)
        .column("progress_id", "uuid", rows, LessonProgressRow::id)
        .update();
  }
}

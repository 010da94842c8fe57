package daybreak.projection.content;

import static java.util.Objects.requireNonNull;

import daybreak.projection.platform.Change;
import daybreak.projection.platform.Fold;
import daybreak.projection.platform.SqlText;
import daybreak.schema.content.ExerciseEvent;
import daybreak.schema.content.ExerciseEvent.ExerciseAdded;
import daybreak.schema.content.ExerciseEvent.ExerciseMoved;
import daybreak.schema.content.ExerciseEvent.ExerciseRetired;
import daybreak.schema.content.ExerciseEvent.ExerciseRevised;
import daybreak.schema.sql.Call;
import daybreak.schema.sql.Database;
import daybreak.schema.sql.NamedQuery;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Exercises. */
final class ExerciseFold extends Fold<ExerciseEvent, ExerciseRow> {

  private final Database database;

  ExerciseFold(Database database) {
    super(ExerciseEvent.class);
    this.database = database;
  }

  @Override
  protected List<ExerciseRow> load(Collection<UUID> aggregates) {
    return database.call(ExerciseSql.LOAD).array("ids", "uuid", aggregates).list(ExerciseRow::of);
  }

  @Override
  protected ExerciseRow apply(@Nullable ExerciseRow row, ExerciseEvent event, long sequence) {
    return switch (event) {
      case ExerciseAdded added -> added(added, sequence);
      case ExerciseRevised(_, var title, var assets) ->
          existing(row).revised(new ExerciseContent(title, assets), sequence);
      case ExerciseMoved(_, var subject, var topic) ->
          existing(row).moved(subject.value(), topic.value(), sequence);
      case ExerciseRetired _ -> existing(row).retired(sequence);
    };
  }

  private static ExerciseRow added(ExerciseAdded event, long sequence) {
    return new ExerciseRow(
        event.exercise().value(),
        event.subject().value(),
        event.topic().value(),
        false,
        event.assets().size(),
        new ExerciseContent(event.title(), event.assets()),
        1,
        sequence);
  }

  @Override
  protected void write(List<Change<ExerciseRow>> changes) {
    List<ExerciseRow> rows = changes.stream().map(Change::after).toList();
    writeWhole(rows.stream().filter(row -> row.content() != null).toList());
    writeMoved(rows.stream().filter(row -> row.content() == null).toList());
  }

  private void writeWhole(List<ExerciseRow> rows) {
    if (!rows.isEmpty()) {
      call(ExerciseSql.WRITE, rows)
          .column("asset_count", "int", rows, ExerciseRow::assetCount)
          .column("title", "text", rows, row -> content(row).title())
          .column("assets", "jsonb", rows, row -> SqlText.json(content(row).assets()))
          .column("version", "int", rows, ExerciseRow::version)
          .update();
    }
  }

  private void writeMoved(List<ExerciseRow> rows) {
    if (!rows.isEmpty()) {
      call(ExerciseSql.MOVE, rows).update();
    }
  }

  private Call call(NamedQuery statement, List<ExerciseRow> rows) {
    return database
        .call(statement)
        .column("id", "uuid", rows, ExerciseRow::id)
        .column("subject_id", "uuid", rows, ExerciseRow::subject)
        .column("topic_id", "uuid", rows, ExerciseRow::topic)
        .column("retired", "bool", rows, ExerciseRow::retired)
        .column("sequence_number", "bigint", rows, ExerciseRow::sequenceNumber);
  }

  private static ExerciseContent content(ExerciseRow row) {
    return requireNonNull(row.content());
  }
}

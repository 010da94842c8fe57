package daybreak.projection.lesson;

import static java.util.Objects.requireNonNull;

import daybreak.projection.platform.Change;
import daybreak.projection.platform.SqlText;
import daybreak.schema.lesson.LessonContent;
import daybreak.schema.sql.Call;
import daybreak.schema.sql.Database;
import daybreak.schema.sql.NamedQuery;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The table of lessons: whole rows where what they say is new, else only what has moved. */
final class LessonTable {

  private final Database database;

  LessonTable(Database database) {
    this.database = database;
  }

  List<LessonRow> load(Collection<UUID> ids) {
    return database.call(LessonSql.LOAD).array("ids", "uuid", ids).list(LessonRow::of);
  }

  void write(List<Change<LessonRow>> changes) {
    List<LessonRow> rows = changes.stream().map(Change::after).toList();
    writeWhole(rows.stream().filter(row -> row.content() != null).toList());
    writeMoved(rows.stream().filter(row -> row.content() == null).toList());
  }

  private void writeWhole(List<LessonRow> rows) {
    if (!rows.isEmpty()) {
      call(LessonSql.WRITE, rows)
          .column("version", "int", rows, LessonRow::version)
          .column("title", "text", rows, says(LessonContent::title))
          .column("position", "int", rows, says(LessonContent::position))
          .column("minutes", "int", rows, says(LessonContent::minutes))
          .column("body", "text", rows, says(LessonContent::body))
          .column("objectives", "text", rows, says(says -> SqlText.array(says.objectives())))
          .column("assets", "jsonb", rows, says(says -> SqlText.json(says.assets())))
          .column("asset_count", "int", rows, LessonRow::assetCount)
          .update();
    }
  }

  private void writeMoved(List<LessonRow> rows) {
    if (!rows.isEmpty()) {
      call(LessonSql.MOVE, rows).update();
    }
  }

  private Call call(NamedQuery statement, List<LessonRow> rows) {
    return database
        .call(statement)
        .column("id", "uuid", rows, LessonRow::id)
        .column("subject_id", "uuid", rows, LessonRow::subject)
        .column("topic_id", "uuid", rows, LessonRow::topic)
        .column("state", "text", rows, row -> row.state().text())
        .column("sequence_number", "bigint", rows, LessonRow::sequenceNumber);
  }

  private static Function<LessonRow, @Nullable Object> says(
      Function<LessonContent, ? extends @Nullable Object> part) {
    return row -> part.apply(requireNonNull(row.content()));
  }
}

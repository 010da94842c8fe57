package daybreak.projection.content;

import static java.util.Objects.requireNonNull;

import daybreak.projection.platform.Change;
import daybreak.projection.platform.SqlText;
import daybreak.schema.content.QuestionContent;
import daybreak.schema.sql.Call;
import daybreak.schema.sql.Database;
import daybreak.schema.sql.NamedQuery;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The table of questions: whole rows where what they say is new, else only what has moved. */
final class QuestionTable {

  private final Database database;

  QuestionTable(Database database) {
    this.database = database;
  }

  List<QuestionRow> load(Collection<UUID> ids) {
    return database.call(QuestionSql.LOAD).array("ids", "uuid", ids).list(QuestionRow::of);
  }

  void write(List<Change<QuestionRow>> changes) {
    List<QuestionRow> rows = changes.stream().map(Change::after).toList();
    writeWhole(rows.stream().filter(row -> row.content() != null).toList());
    writeMoved(rows.stream().filter(row -> row.content() == null).toList());
  }

  private void writeWhole(List<QuestionRow> rows) {
    if (!rows.isEmpty()) {
      call(QuestionSql.WRITE, rows)
          .column("type", "text", rows, says(content -> content.type().text()))
          .column("text", "text", rows, says(QuestionContent::text))
          .column("choices", "jsonb", rows, says(content -> SqlText.json(content.choices())))
          .column("answer", "jsonb", rows, says(content -> SqlText.json(content.answer())))
          .column("explanation", "text", rows, says(QuestionContent::explanation))
          .column("difficulty", "float8", rows, says(QuestionContent::difficulty))
          .update();
    }
  }

  private void writeMoved(List<QuestionRow> rows) {
    if (!rows.isEmpty()) {
      call(QuestionSql.MOVE, rows).update();
    }
  }

  private Call call(NamedQuery statement, List<QuestionRow> rows) {
    return database
        .call(statement)
        .column("id", "uuid", rows, QuestionRow::id)
        .column("subject_id", "uuid", rows, QuestionRow::subject)
        .column("topic_id", "uuid", rows, QuestionRow::topic)
        .column("state", "text", rows, row -> row.state().text())
        .column("version", "int", rows, QuestionRow::version)
        .column("tags", "text", rows, row -> SqlText.array(row.tags()))
        .column("sequence_number", "bigint", rows, QuestionRow::sequenceNumber);
  }

  private static Function<QuestionRow, @Nullable Object> says(
      Function<QuestionContent, ? extends @Nullable Object> part) {
    return row -> part.apply(requireNonNull(row.content()));
  }
}

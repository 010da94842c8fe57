package daybreak.projection.pasttest;

import static java.util.Objects.requireNonNull;

import daybreak.projection.platform.SqlText;
import daybreak.schema.sql.Database;
import daybreak.schema.sql.Row;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The table of running tests. */
final class RunningTestTable {

  private final Database database;

  RunningTestTable(Database database) {
    this.database = database;
  }

  /** The tests there are: running ones whole, of others only what is needed to pass them over. */
  List<TestRow> load(Collection<UUID> ids) {
    return database.call(TestSql.LOAD).array("ids", "uuid", ids).list(RunningTestTable::row);
  }

  private static TestRow row(Row row) {
    return new TestRow(
        row.uuid("test_id"),
        row.uuid("learner_id"),
        row.textOrNull("subjects") == null ? null : TestHeader.of(row),
        row.intValue("answered"),
        null,
        false,
        row.longValue("sequence_number"));
  }

  void write(List<TestRow> rows) {
    if (!rows.isEmpty()) {
      database
          .call(TestSql.WRITE_RUNNING)
          .column("test_id", "uuid", rows, TestRow::id)
          .column("learner_id", "uuid", rows, TestRow::learner)
          .column("title", "text", rows, header(TestHeader::title))
          .column("mode", "text", rows, header(TestHeader::modeText))
          .column("started_at", "timestamptz", rows, header(TestHeader::startedAt))
          .column("question_count", "int", rows, header(TestHeader::questionCount))
          .column("answered", "int", rows, TestRow::answered)
          .column("subjects", "jsonb", rows, header(header -> SqlText.json(header.subjects())))
          .column("topics", "jsonb", rows, header(header -> SqlText.json(header.topics())))
          .column("sequence_number", "bigint", rows, TestRow::sequenceNumber)
          .column("deadline_at", "timestamptz", rows, header(TestHeader::deadlineAt))
          .update();
    }
  }

  /** Takes tests away that are running no more. */
  void remove(List<TestRow> rows) {
    if (!rows.isEmpty()) {
      database.call(TestSql.REMOVE_RUNNING).column("ids", "uuid", rows, TestRow::id).update();
    }
  }

  static Function<TestRow, @Nullable Object> header(
      Function<TestHeader, ? extends @Nullable Object> part) {
    return row -> part.apply(requireNonNull(row.header()));
  }
}

package daybreak.projection.pasttest;

import static daybreak.projection.pasttest.RunningTestTable.header;
import static java.util.Objects.requireNonNull;

import daybreak.projection.platform.SqlText;
import daybreak.schema.pasttest.Titled;
import daybreak.schema.sql.Database;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The tables of past tests, of their places in lists that are narrowed, and of how each went in its
 * subjects and topics.
 */
final class PastTestTable {

  private final Database database;

  PastTestTable(Database database) {
    this.database = database;
  }

  /** Adds tests that are new to the table, and gives those after them their new places. */
  void write(List<TestRow> rows) {
    if (!rows.isEmpty()) {
      writeTests(rows);
      writePlaces(rows.stream().flatMap(row -> Place.of(row).stream()).toList());
      writeFigures(rows);
    }
  }

  private void writeTests(List<TestRow> rows) {
    database
        .call(TestSql.WRITE_PAST)
        .column("test_id", "uuid", rows, TestRow::id)
        .column("learner_id", "uuid", rows, TestRow::learner)
        .column("title", "text", rows, header(TestHeader::title))
        .column("mode", "text", rows, header(TestHeader::modeText))
        .column("started_at", "timestamptz", rows, header(TestHeader::startedAt))
        .column("completed_at", "timestamptz", rows, outcome(TestOutcome::completedAt))
        .column("question_count", "int", rows, outcome(TestOutcome::questionCount))
        .column("answered", "int", rows, outcome(TestOutcome::answered))
        .column("correct", "int", rows, outcome(TestOutcome::correct))
        .column("score_percent", "float8", rows, outcome(TestOutcome::score))
        .column("subjects", "text", rows, header(PastTestTable::titles))
        .column("sequence_number", "bigint", rows, TestRow::sequenceNumber)
        .update();
  }

  private void writePlaces(List<Place> places) {
    if (!places.isEmpty()) {
      database
          .call(TestSql.WRITE_PLACES)
          .column("learner_id", "uuid", places, Place::learner)
          .column("subject_id", "uuid", places, Place::subject)
          .column("mode", "text", places, Place::mode)
          .column("completed_at", "timestamptz", places, Place::completedAt)
          .column("test_id", "uuid", places, Place::test)
          .update();
    }
  }

  private void writeFigures(List<TestRow> rows) {
    database
        .call(TestSql.WRITE_FIGURES)
        .column("test_id", "uuid", rows, TestRow::id)
        .column("by_subject", "jsonb", rows, PastTestTable::bySubject)
        .column("by_topic", "jsonb", rows, PastTestTable::byTopic)
        .update();
  }

  private static @Nullable String bySubject(TestRow row) {
    List<Titled> subjects = requireNonNull(row.header()).subjects();
    return SqlText.json(requireNonNull(row.outcome()).bySubject(subjects));
  }

  private static @Nullable String byTopic(TestRow row) {
    List<Titled> topics = requireNonNull(row.header()).topics();
    return SqlText.json(requireNonNull(row.outcome()).byTopic(topics));
  }

  private static String titles(TestHeader header) {
    return SqlText.array(header.subjects().stream().map(Titled::title).toList());
  }

  private static Function<TestRow, @Nullable Object> outcome(
      Function<TestOutcome, ? extends @Nullable Object> part) {
    return row -> part.apply(requireNonNull(row.outcome()));
  }
}

package daybreak.projection.pasttest;

import daybreak.schema.sql.Database;
import java.util.List;

/** The table of tests that were given up, which keeps them from running anew. */
final class AbandonedTestTable {

  private final Database database;

  AbandonedTestTable(Database database) {
    this.database = database;
  }

  /** Adds tests that are new to the table. */
  void write(List<TestRow> rows) {
    if (!rows.isEmpty()) {
      database
          .call(TestSql.WRITE_ABANDONED)
          .column("test_id", "uuid", rows, TestRow::id)
          .column("learner_id", "uuid", rows, TestRow::learner)
          .column("sequence_number", "bigint", rows, TestRow::sequenceNumber)
          .update();
    }
  }
}

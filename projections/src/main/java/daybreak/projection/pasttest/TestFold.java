package daybreak.projection.pasttest;

import daybreak.projection.platform.Change;
import daybreak.projection.platform.Fold;
import daybreak.schema.pasttest.TestEvent;
import daybreak.schema.pasttest.TestEvent.QuestionAnswered;
import daybreak.schema.pasttest.TestEvent.TestAbandoned;
import daybreak.schema.pasttest.TestEvent.TestCompleted;
import daybreak.schema.pasttest.TestEvent.TestImported;
import daybreak.schema.pasttest.TestEvent.TestStarted;
import daybreak.schema.sql.Database;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Tests as their lists show them: running until they are completed or abandoned. */
final class TestFold extends Fold<TestEvent, TestRow> {

  private final RunningTestTable running;
  private final PastTestTable past;
  private final AbandonedTestTable abandoned;

  TestFold(Database database) {
    super(TestEvent.class);
    this.running = new RunningTestTable(database);
    this.past = new PastTestTable(database);
    this.abandoned = new AbandonedTestTable(database);
  }

  @Override
  protected List<TestRow> load(Collection<UUID> aggregates) {
    return running.load(aggregates);
  }

  @Override
  protected TestRow apply(@Nullable TestRow row, TestEvent event, long sequence) {
    return switch (event) {
      case TestStarted started -> TestRow.started(started, sequence);
      case QuestionAnswered answered -> existing(row).answered(answered.answered(), sequence);
      case TestCompleted completed -> existing(row).completed(completed, sequence);
      case TestAbandoned _ -> existing(row).abandoned(sequence);
      case TestImported imported -> TestRow.imported(imported, sequence);
    };
  }

  @Override
  protected void write(List<Change<TestRow>> changes) {
    List<TestRow> rows = changes.stream().map(Change::after).toList();
    running.write(rows.stream().filter(TestRow::isRunning).toList());
    running.remove(rows.stream().filter(row -> !row.isRunning()).toList());
    past.write(rows.stream().filter(TestRow::isCompleted).toList());
    abandoned.write(rows.stream().filter(TestRow::abandoned).toList());
  }
}

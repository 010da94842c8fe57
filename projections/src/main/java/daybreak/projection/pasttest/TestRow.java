package daybreak.projection.pasttest;

import daybreak.projection.platform.ReadRow;
import daybreak.schema.pasttest.TestEvent.TestCompleted;
import daybreak.schema.pasttest.TestEvent.TestImported;
import daybreak.schema.pasttest.TestEvent.TestStarted;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A test as its lists show it.
 *
 * @param header null for a test that was completed in an earlier batch: nothing changes it any more
 * @param answered how many of its questions have an answer
 * @param outcome how it went, if it was completed in this batch
 */
record TestRow(
    UUID id,
    UUID learner,
    @Nullable TestHeader header,
    int answered,
    @Nullable TestOutcome outcome,
    long sequenceNumber)
    implements ReadRow {

  static TestRow started(TestStarted event, long sequence) {
    return new TestRow(
        event.test().value(), event.learner().value(), TestHeader.of(event), 0, null, sequence);
  }

  static TestRow imported(TestImported event, long sequence) {
    return new TestRow(
        event.test().value(),
        event.learner().value(),
        TestHeader.of(event),
        0,
        TestOutcome.of(event),
        sequence);
  }

  TestRow answered(int questions, long sequence) {
    return new TestRow(id, learner, header, questions, null, sequence);
  }

  TestRow completed(TestCompleted event, long sequence) {
    Instant startedAt = header == null ? null : header.startedAt();
    return new TestRow(id, learner, header, answered, TestOutcome.of(event, startedAt), sequence);
  }

  boolean isRunning() {
    return outcome == null;
  }
}

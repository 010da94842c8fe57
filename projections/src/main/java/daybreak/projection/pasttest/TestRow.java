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
 * @param header null for a test that was completed or abandoned in an earlier batch: nothing
 *     changes it any more
 * @param answered how many of its questions have an answer
 * @param outcome how it went, if it was completed in this batch
 * @param abandoned whether it was given up in this batch
 */
record TestRow(
    UUID id,
    UUID learner,
    @Nullable TestHeader header,
    int answered,
    @Nullable TestOutcome outcome,
    boolean abandoned,
    long sequenceNumber)
    implements ReadRow {

  static TestRow started(TestStarted event, long sequence) {
    return new TestRow(
        event.test().value(),
        event.learner().value(),
        TestHeader.of(event),
        0,
        null,
        false,
        sequence);
  }

  static TestRow imported(TestImported event, long sequence) {
    return new TestRow(
        event.test().value(),
        event.learner().value(),
        TestHeader.of(event),
        0,
        TestOutcome.of(event),
        false,
        sequence);
  }

  TestRow answered(int questions, long sequence) {
    return new TestRow(id, learner, header, questions, null, false, sequence);
  }

  TestRow completed(TestCompleted event, long sequence) {
    Instant startedAt = header == null ? null : header.startedAt();
    return new TestRow(
        id, learner, header, answered, TestOutcome.of(event, startedAt), false, sequence);
  }

  TestRow abandoned(long sequence) {
    return new TestRow(id, learner, header, answered, null, true, sequence);
  }

  boolean isCompleted() {
    return outcome != null;
  }

  boolean isRunning() {
    return outcome == null && !abandoned;
  }
}

package daybreak.projection.lesson;

import daybreak.projection.platform.ReadRow;
import daybreak.schema.lesson.LessonProgressEvent.LessonProgressed;
import java.time.Instant;
import java.util.UUID;

/**
 * How far a learner is in a lesson.
 *
 * @param percent at 100 it is done
 */
record LessonProgressRow(
    UUID id, UUID learner, UUID lesson, int percent, Instant changedAt, long sequenceNumber)
    implements ReadRow {

  private static final int ALL = 100;

  static LessonProgressRow of(LessonProgressed event, long sequence) {
    return new LessonProgressRow(
        event.progress().value(),
        event.learner().value(),
        event.lesson().value(),
        event.percent(),
        event.at(),
        sequence);
  }

  boolean isDone() {
    return percent == ALL;
  }
}

package daybreak.projection.lesson;

import daybreak.projection.learner.Place;
import daybreak.projection.platform.ReadRow;
import daybreak.schema.lesson.LessonProgressEvent.LessonProgressed;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How far a learner is in a lesson.
 *
 * @param where the lesson's place; null where a release that did not note it has projected it
 * @param percent at 100 it is done
 */
record LessonProgressRow(
    UUID id,
    UUID learner,
    UUID lesson,
    @Nullable Place where,
    int percent,
    Instant changedAt,
    long sequenceNumber)
    implements ReadRow {

  private static final int ALL = 100;

  static LessonProgressRow of(LessonProgressed event, Place where, long sequence) {
    return new LessonProgressRow(
        event.progress().value(),
        event.learner().value(),
        event.lesson().value(),
        where,
        event.percent(),
        event.at(),
        sequence);
  }

  boolean isDone() {
    return percent == ALL;
  }
}

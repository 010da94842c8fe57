package daybreak.projection.lesson;

import daybreak.projection.learner.Place;
import daybreak.projection.platform.ReadRow;
import daybreak.schema.lesson.LessonEvent.LessonMoved;
import daybreak.schema.sql.Row;
import java.util.UUID;

/** Where a lesson is that has been moved. */
record MovedLessonRow(UUID id, Place where, long sequenceNumber) implements ReadRow {

  static MovedLessonRow of(Row row) {
    return new MovedLessonRow(
        row.uuid("lesson_id"),
        new Place(row.uuid("subject_id"), row.uuid("topic_id")),
        row.longValue("sequence_number"));
  }

  static MovedLessonRow of(LessonMoved event, long sequence) {
    return new MovedLessonRow(
        event.lesson().value(),
        new Place(event.subject().value(), event.topic().value()),
        sequence);
  }
}

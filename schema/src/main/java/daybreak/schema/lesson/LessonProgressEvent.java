package daybreak.schema.lesson;

import daybreak.schema.content.SubjectId;
import daybreak.schema.content.TopicId;
import daybreak.schema.event.Event;
import daybreak.schema.event.WireName;
import daybreak.schema.learner.LearnerId;
import java.time.Instant;

/** What can happen in a learner's progress through a lesson. */
public sealed interface LessonProgressEvent extends Event {

  LessonProgressId progress();

  /**
   * The learner has come further in the lesson.
   *
   * @param percent 0 to 100, never less than before; at 100 the lesson is done
   */
  @WireName("lesson.lesson-progressed")
  record LessonProgressed(
      LessonProgressId progress,
      LearnerId learner,
      LessonId lesson,
      SubjectId subject,
      TopicId topic,
      Instant at,
      int percent)
      implements LessonProgressEvent {}
}

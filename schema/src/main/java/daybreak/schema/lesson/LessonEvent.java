package daybreak.schema.lesson;

import daybreak.schema.content.SubjectId;
import daybreak.schema.content.TopicId;
import daybreak.schema.event.Event;
import daybreak.schema.event.WireName;
import org.jspecify.annotations.Nullable;

/** What can happen to a lesson. Versions count from 1. */
public sealed interface LessonEvent extends Event {

  LessonId lesson();

  @WireName("lesson.lesson-authored")
  record LessonAuthored(LessonId lesson, SubjectId subject, TopicId topic, LessonContent content)
      implements LessonEvent {}

  @WireName("lesson.lesson-revised")
  record LessonRevised(LessonId lesson, int version, LessonContent content)
      implements LessonEvent {}

  /** It belongs to another topic now, and counts there, also for those who have done it. */
  @WireName("lesson.lesson-moved")
  record LessonMoved(LessonId lesson, SubjectId subject, TopicId topic) implements LessonEvent {}

  @WireName("lesson.lesson-published")
  record LessonPublished(LessonId lesson) implements LessonEvent {}

  @WireName("lesson.lesson-retired")
  record LessonRetired(LessonId lesson, @Nullable String reason) implements LessonEvent {}

  /** A draft again, after it was retired. */
  @WireName("lesson.lesson-restored")
  record LessonRestored(LessonId lesson, @Nullable String reason) implements LessonEvent {}
}

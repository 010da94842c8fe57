package daybreak.command.lesson;

import daybreak.schema.lesson.LessonId;
import daybreak.schema.problem.Code;
import daybreak.schema.problem.Refusal;

/** What is published is not retired, so there is nothing to restore. */
final class LessonIsPublished extends Refusal {

  LessonIsPublished(LessonId lesson) {
    super(Code.LESSON_IS_PUBLISHED, "Lesson " + lesson + " is published.");
  }
}

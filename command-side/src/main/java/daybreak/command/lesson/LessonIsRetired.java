package daybreak.command.lesson;

import daybreak.schema.lesson.LessonId;
import daybreak.schema.problem.Code;
import daybreak.schema.problem.Refusal;

/** A retired lesson stays as it is. */
final class LessonIsRetired extends Refusal {

  LessonIsRetired(LessonId lesson) {
    super(Code.LESSON_IS_RETIRED, "Lesson " + lesson + " is retired.");
  }
}

package daybreak.command.lesson;

import daybreak.schema.lesson.LessonId;
import daybreak.schema.platform.Refusal;

/** A retired lesson stays as it is. */
final class LessonIsRetired extends Refusal {

  LessonIsRetired(LessonId lesson) {
    super("Lesson " + lesson + " is retired.");
  }
}

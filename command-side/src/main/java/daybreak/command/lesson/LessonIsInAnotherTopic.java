package daybreak.command.lesson;

import daybreak.schema.lesson.LessonId;
import daybreak.schema.problem.Code;
import daybreak.schema.problem.Refusal;

/** A lesson stays in its topic. */
final class LessonIsInAnotherTopic extends Refusal {

  LessonIsInAnotherTopic(LessonId lesson) {
    super(Code.LESSON_IS_IN_ANOTHER_TOPIC, "Lesson " + lesson + " belongs to another topic.");
  }
}

package daybreak.command.lesson;

import daybreak.schema.document.Field;
import daybreak.schema.input.FieldReader;
import daybreak.schema.learner.LearnerId;
import daybreak.schema.lesson.LessonId;
import daybreak.schema.lesson.LessonProgressCommand.ReportProgress;
import daybreak.schema.lesson.LessonProgressId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** How much of a lesson is done, in percent. */
record ProgressForm(
    @Field(required = true, least = 0, most = 100, example = "50") @Nullable Integer percent) {

  ReportProgress command(LearnerId learner, LessonId lesson, Instant at) {
    FieldReader input = new FieldReader();
    return input.valid(
        new ReportProgress(
            LessonProgressId.of(learner, lesson),
            learner,
            lesson,
            at,
            input.number("percent", percent, 0, 100)));
  }
}

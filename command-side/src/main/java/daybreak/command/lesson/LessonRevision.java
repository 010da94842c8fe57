package daybreak.command.lesson;

import daybreak.command.content.AssetForm;
import daybreak.schema.input.FieldReader;
import daybreak.schema.lesson.LessonCommand.ReviseLesson;
import daybreak.schema.lesson.LessonId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A lesson's next version. */
record LessonRevision(
    @Nullable String title,
    @Nullable Integer position,
    @Nullable Integer minutes,
    @Nullable String body,
    @Nullable List<@Nullable String> objectives,
    @Nullable List<@Nullable AssetForm> assets)
    implements LessonInput {

  ReviseLesson command(LessonId lesson) {
    FieldReader input = new FieldReader();
    return input.valid(new ReviseLesson(lesson, content(input)));
  }
}

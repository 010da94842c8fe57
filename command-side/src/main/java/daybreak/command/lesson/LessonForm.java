package daybreak.command.lesson;

import daybreak.command.content.AssetForm;
import daybreak.command.platform.Input;
import daybreak.schema.content.TopicId;
import daybreak.schema.lesson.LessonCommand.AuthorLesson;
import daybreak.schema.lesson.LessonId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A lesson to be authored. */
record LessonForm(
    @Nullable String id,
    @Nullable String topicId,
    @Nullable String title,
    @Nullable Integer position,
    @Nullable Integer minutes,
    @Nullable String body,
    @Nullable List<@Nullable String> objectives,
    @Nullable List<@Nullable AssetForm> assets)
    implements LessonInput {

  AuthorLesson command() {
    Input input = new Input();
    return input.valid(
        new AuthorLesson(
            new LessonId(input.idOrNew("id", id)),
            new TopicId(input.id("topicId", topicId)),
            content(input)));
  }
}

package daybreak.command.lesson;

import daybreak.command.content.AssetForm;
import daybreak.command.platform.Input;
import daybreak.schema.content.TopicId;
import daybreak.schema.lesson.LessonCommand.AuthorLesson;
import daybreak.schema.lesson.LessonId;
import daybreak.schema.platform.Field;
import daybreak.schema.platform.Sample;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A lesson to be authored. */
record LessonForm(
    @Field(as = UUID.class) @Nullable String id,
    @Field(required = true, as = UUID.class, example = Sample.TOPIC) @Nullable String topicId,
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

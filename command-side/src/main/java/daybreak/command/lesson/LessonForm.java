package daybreak.command.lesson;

import daybreak.command.content.AssetForm;
import daybreak.schema.content.TopicId;
import daybreak.schema.document.Field;
import daybreak.schema.document.Sample;
import daybreak.schema.input.FieldReader;
import daybreak.schema.lesson.LessonCommand.AuthorLesson;
import daybreak.schema.lesson.LessonId;
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
    FieldReader input = new FieldReader();
    return input.valid(
        new AuthorLesson(
            new LessonId(input.idOrNew("id", id)),
            new TopicId(input.id("topicId", topicId)),
            content(input)));
  }
}

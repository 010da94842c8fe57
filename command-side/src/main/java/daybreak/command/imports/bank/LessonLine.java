package daybreak.command.imports.bank;

import daybreak.command.content.AssetForm;
import daybreak.command.lesson.LessonInput;
import daybreak.schema.input.FieldReader;
import daybreak.schema.lesson.LessonCommand.AuthorLesson;
import daybreak.schema.lesson.LessonCommand.PublishLesson;
import daybreak.schema.lesson.LessonContent;
import daybreak.schema.lesson.LessonId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A lesson.
 *
 * @param validated whether it is ready, so published at once
 */
record LessonLine(
    @Nullable String id,
    @Nullable String topicId,
    @Nullable String subject,
    @Nullable String topic,
    @Nullable String title,
    @Nullable Integer position,
    @Nullable Integer minutes,
    @Nullable String body,
    @Nullable List<@Nullable String> objectives,
    @Nullable List<@Nullable AssetForm> assets,
    @Nullable Boolean validated)
    implements BankLine, InTopic, LessonInput {

  @Override
  public BankItem item() {
    FieldReader input = new FieldReader();
    LessonId lesson = new LessonId(BankLine.id(input, "lesson", "id", id));
    TopicPlace place = place(input);
    LessonContent content = content(input);
    return input.valid(
        new BankItem(
            "lesson",
            lesson.value(),
            places -> new AuthorLesson(lesson, places.topic(place), content),
            Boolean.TRUE.equals(validated) ? List.of(new PublishLesson(lesson)) : List.of()));
  }
}

package daybreak.command.lesson;

import daybreak.command.content.AssetForm;
import daybreak.schema.document.Field;
import daybreak.schema.input.FieldReader;
import daybreak.schema.lesson.LessonContent;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The fields that a lesson has wherever it comes from, and the rules that they keep. */
public interface LessonInput {

  int MOST_POSITION = 1_000_000;
  int MOST_MINUTES = 10_000;
  int BODY = 200_000;
  int MOST_OBJECTIVES = 100;
  int OBJECTIVE = 1_000;

  @Field(required = true, most = FieldReader.TITLE, least = 1, example = "How the moon was made")
  @Nullable String title();

  /** Its place among the lessons of its topic. */
  @Field(required = true, least = 0, most = MOST_POSITION, example = "2")
  @Nullable Integer position();

  @Field(required = true, least = 0, most = MOST_MINUTES, example = "5")
  @Nullable Integer minutes();

  @Field(
      required = true,
      least = 1,
      most = BODY,
      example = "A body as large as Mars struck the young Earth.")
  @Nullable String body();

  @Field(most = MOST_OBJECTIVES, each = OBJECTIVE, example = "[\"Tell where the moon comes from\"]")
  @Nullable List<@Nullable String> objectives();

  @Field(most = AssetForm.MOST)
  @Nullable List<@Nullable AssetForm> assets();

  /** What one version says. */
  default LessonContent content(FieldReader input) {
    return new LessonContent(
        input.title("title", title()),
        input.number("position", position(), 0, MOST_POSITION),
        input.number("minutes", minutes(), 0, MOST_MINUTES),
        input.text("body", body(), BODY),
        input.list(
            "objectives",
            objectives(),
            MOST_OBJECTIVES,
            (field, objective) -> input.text(field, objective, OBJECTIVE)),
        AssetForm.read(input, assets()));
  }
}

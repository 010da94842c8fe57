package daybreak.command.imports.bank;

import daybreak.command.content.AssetForm;
import daybreak.schema.content.Asset;
import daybreak.schema.content.ExerciseCommand.AddExercise;
import daybreak.schema.content.ExerciseId;
import daybreak.schema.document.Field;
import daybreak.schema.input.FieldReader;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An exercise with its assets.
 *
 * @param validated says nothing: it is ready as it comes
 */
record ExerciseLine(
    @Nullable String id,
    @Nullable String topicId,
    @Nullable String subject,
    @Nullable String topic,
    @Field(required = true, least = 1, most = FieldReader.TITLE, example = "Phases of the moon")
        @Nullable String title,
    @Field(most = AssetForm.MOST) @Nullable List<@Nullable AssetForm> assets,
    @Nullable Boolean validated)
    implements BankLine, InTopic {

  @Override
  public BankItem item() {
    FieldReader input = new FieldReader();
    ExerciseId exercise = new ExerciseId(BankLine.id(input, "exercise", "id", id));
    TopicPlace place = place(input);
    String words = input.title("title", title);
    List<Asset> shown = AssetForm.read(input, assets);
    return input.valid(
        new BankItem(
            "exercise",
            exercise.value(),
            places -> new AddExercise(exercise, places.topic(place), words, shown),
            List.of()));
  }
}

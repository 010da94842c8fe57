package daybreak.command.content.bulk;

import daybreak.command.content.AssetForm;
import daybreak.command.platform.Input;
import daybreak.schema.content.Asset;
import daybreak.schema.content.ExerciseCommand.AddExercise;
import daybreak.schema.content.ExerciseId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An exercise with its assets; it is ready as it comes, whether it says so or not. */
record ExerciseLine(
    @Nullable String id,
    @Nullable String topicId,
    @Nullable String subject,
    @Nullable String topic,
    @Nullable String title,
    @Nullable List<@Nullable AssetForm> assets,
    @Nullable Boolean validated)
    implements BankLine {

  @Override
  public Item item() {
    Input input = new Input();
    ExerciseId exercise = new ExerciseId(BankLine.id(input, "exercise", "id", id));
    TopicPlace place = TopicPlace.read(input, topicId, subject, topic);
    String words = input.title("title", title);
    List<Asset> shown = AssetForm.read(input, assets);
    return input.valid(
        new Item(
            "exercise",
            exercise.value(),
            places -> new AddExercise(exercise, places.topic(place), words, shown),
            List.of()));
  }
}

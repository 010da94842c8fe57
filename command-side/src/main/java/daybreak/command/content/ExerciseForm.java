package daybreak.command.content;

import daybreak.command.platform.Input;
import daybreak.schema.content.ExerciseCommand.AddExercise;
import daybreak.schema.content.ExerciseId;
import daybreak.schema.content.TopicId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An exercise to be added. */
record ExerciseForm(
    @Nullable String id,
    @Nullable String topicId,
    @Nullable String title,
    @Nullable List<@Nullable AssetForm> assets) {

  AddExercise command() {
    Input input = new Input();
    return input.valid(
        new AddExercise(
            new ExerciseId(input.idOrNew("id", id)),
            new TopicId(input.id("topicId", topicId)),
            input.title("title", title),
            AssetForm.read(input, assets)));
  }
}

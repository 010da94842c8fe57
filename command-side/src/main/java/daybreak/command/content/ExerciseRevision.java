package daybreak.command.content;

import daybreak.schema.content.ExerciseCommand.ReviseExercise;
import daybreak.schema.content.ExerciseId;
import daybreak.schema.document.Field;
import daybreak.schema.input.FieldReader;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What an exercise is to show from now on. */
record ExerciseRevision(
    @Field(required = true, most = FieldReader.TITLE, least = 1, example = "Phases of the moon")
        @Nullable String title,
    @Field(most = AssetForm.MOST) @Nullable List<@Nullable AssetForm> assets) {

  ReviseExercise command(ExerciseId exercise) {
    FieldReader input = new FieldReader();
    return input.valid(
        new ReviseExercise(exercise, input.title("title", title), AssetForm.read(input, assets)));
  }
}

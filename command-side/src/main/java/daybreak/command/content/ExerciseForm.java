package daybreak.command.content;

import daybreak.schema.content.ExerciseCommand.AddExercise;
import daybreak.schema.content.ExerciseId;
import daybreak.schema.content.TopicId;
import daybreak.schema.document.Field;
import daybreak.schema.document.Sample;
import daybreak.schema.input.FieldReader;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An exercise to be added. */
record ExerciseForm(
    @Field(as = UUID.class, example = Sample.EXERCISE) @Nullable String id,
    @Field(required = true, as = UUID.class, example = Sample.TOPIC) @Nullable String topicId,
    @Field(required = true, most = FieldReader.TITLE, least = 1, example = "Phases of the moon")
        @Nullable String title,
    @Field(most = AssetForm.MOST) @Nullable List<@Nullable AssetForm> assets) {

  AddExercise command() {
    FieldReader input = new FieldReader();
    return input.valid(
        new AddExercise(
            new ExerciseId(input.idOrNew("id", id)),
            new TopicId(input.id("topicId", topicId)),
            input.title("title", title),
            AssetForm.read(input, assets)));
  }
}

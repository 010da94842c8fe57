package daybreak.command.content;

import static daybreak.command.testing.Commanding.again;

import daybreak.command.gateway.IdIsTaken;
import daybreak.command.testing.Commanding;
import daybreak.schema.content.Asset;
import daybreak.schema.content.ExerciseCommand.AddExercise;
import daybreak.schema.content.ExerciseCommand.MoveExercise;
import daybreak.schema.content.ExerciseCommand.RetireExercise;
import daybreak.schema.content.ExerciseCommand.ReviseExercise;
import daybreak.schema.content.ExerciseEvent.ExerciseAdded;
import daybreak.schema.content.ExerciseEvent.ExerciseMoved;
import daybreak.schema.content.ExerciseEvent.ExerciseRetired;
import daybreak.schema.content.ExerciseEvent.ExerciseRevised;
import daybreak.schema.content.ExerciseId;
import daybreak.schema.content.SubjectId;
import daybreak.schema.content.TopicId;
import java.util.List;
import java.util.UUID;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.junit.jupiter.api.Test;

class ExerciseTest {

  private final KnownThings known = KnownThings.made();
  private final ExerciseId id = new ExerciseId(UUID.randomUUID());
  private final TopicId elsewhere = new TopicId(UUID.randomUUID());
  private final List<Asset> assets = List.of(new Asset("image", "bat.png", "a bat"));
  private final ExerciseAdded added =
      new ExerciseAdded(id, known.subject(), known.topic(), "Name the bones", assets);
  private final AggregateTestFixture<Exercise> exercises = Commanding.fixture(Exercise.class);

  ExerciseTest() {
    exercises.registerInjectableResource(known);
  }

  @Test
  void is_added_in_the_subject_of_its_topic() {
    exercises.givenNoPriorActivity().when(adding("Name the bones")).expectEvents(added);
  }

  @Test
  void added_again_as_it_was_is_the_same_success_and_otherwise_refused() {
    exercises
        .given(added)
        .when(again(adding("Name the bones")))
        .expectSuccessfulHandlerExecution()
        .expectNoEvents();
    exercises.given(added).when(again(adding("Another"))).expectException(IdIsTaken.class);
  }

  @Test
  void is_retired_once() {
    var retired = new ExerciseRetired(id, "old");
    exercises.given(added).when(new RetireExercise(id, "old")).expectEvents(retired);
    exercises
        .given(added, retired)
        .when(new RetireExercise(id, null))
        .expectSuccessfulHandlerExecution()
        .expectNoEvents();
  }

  @Test
  void is_revised_until_it_is_retired_and_without_a_change_stays_as_it_is() {
    var revise = new ReviseExercise(id, "Name them", assets);
    exercises.given(added).when(revise).expectEvents(new ExerciseRevised(id, "Name them", assets));
    exercises
        .given(added, new ExerciseRevised(id, "Name them", assets))
        .when(revise)
        .expectSuccessfulHandlerExecution()
        .expectNoEvents();
    exercises
        .given(added, new ExerciseRetired(id, "old"))
        .when(revise)
        .expectException(ExerciseIsRetired.class)
        .expectNoEvents();
  }

  @Test
  void is_moved_to_a_topic_that_exists_and_is_the_same_under_its_first_topic_and_its_last() {
    var moved = new ExerciseMoved(id, new SubjectId(UUID.randomUUID()), elsewhere);
    exercises
        .given(added, new ExerciseRetired(id, "old"), moved)
        .when(new MoveExercise(id, known.topic()))
        .expectEvents(new ExerciseMoved(id, known.subject(), known.topic()));
    exercises
        .given(added)
        .when(new MoveExercise(id, known.topic()))
        .expectSuccessfulHandlerExecution()
        .expectNoEvents();
    exercises
        .given(added)
        .when(new MoveExercise(id, elsewhere))
        .expectException(TopicIsUnknown.class);
    for (TopicId topic : List.of(known.topic(), elsewhere)) {
      exercises
          .given(added, moved)
          .when(again(new AddExercise(id, topic, "Name the bones", assets)))
          .expectSuccessfulHandlerExecution()
          .expectNoEvents();
    }
  }

  private AddExercise adding(String title) {
    return new AddExercise(id, known.topic(), title, assets);
  }
}

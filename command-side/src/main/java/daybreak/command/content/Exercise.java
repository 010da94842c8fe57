package daybreak.command.content;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import daybreak.command.gateway.IdIsTaken;
import daybreak.schema.content.Asset;
import daybreak.schema.content.ExerciseCommand.AddExercise;
import daybreak.schema.content.ExerciseCommand.MoveExercise;
import daybreak.schema.content.ExerciseCommand.RetireExercise;
import daybreak.schema.content.ExerciseCommand.ReviseExercise;
import daybreak.schema.content.ExerciseEvent;
import daybreak.schema.content.ExerciseEvent.ExerciseAdded;
import daybreak.schema.content.ExerciseEvent.ExerciseMoved;
import daybreak.schema.content.ExerciseEvent.ExerciseRetired;
import daybreak.schema.content.ExerciseEvent.ExerciseRevised;
import daybreak.schema.content.ExerciseId;
import daybreak.schema.content.TopicId;
import java.util.List;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateRoot;
import org.axonframework.modelling.command.CreationPolicy;

/** An exercise with its assets: added, revised, some day retired. */
@AggregateRoot(type = "exercise")
@SuppressWarnings("NullAway.Init")
final class Exercise {

  @AggregateIdentifier private ExerciseId id;
  private AddExercise origin;
  private TopicId topic;
  private String title;
  private List<Asset> assets;
  private boolean retired;

  Exercise() {}

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  void handle(AddExercise command, BankFacts bank) {
    if (origin == null) {
      apply(
          new ExerciseAdded(
              command.exercise(),
              bank.subjectOfOpen(command.topic()),
              command.topic(),
              command.title(),
              command.assets()));
    } else if (!command.equals(origin) && !command.equals(movedOrigin())) {
      throw new IdIsTaken("exercise", id);
    }
  }

  private AddExercise movedOrigin() {
    return new AddExercise(id, topic, origin.title(), origin.assets());
  }

  @CommandHandler
  void handle(MoveExercise command, BankFacts bank) {
    if (!command.topic().equals(topic)) {
      apply(new ExerciseMoved(id, bank.subjectOfOpen(command.topic()), command.topic()));
    }
  }

  @CommandHandler
  void handle(ReviseExercise command) {
    if (command.title().equals(title) && command.assets().equals(assets)) {
      return;
    }
    if (retired) {
      throw new ExerciseIsRetired(id);
    }
    apply(new ExerciseRevised(id, command.title(), command.assets()));
  }

  @CommandHandler
  void handle(RetireExercise command) {
    if (!retired) {
      apply(new ExerciseRetired(id, command.reason()));
    }
  }

  @EventSourcingHandler
  void on(ExerciseEvent event) {
    switch (event) {
      case ExerciseAdded(var exercise, _, var place, var name, var files) -> {
        id = exercise;
        origin = new AddExercise(exercise, place, name, files);
        topic = place;
        show(name, files);
      }
      case ExerciseRevised(_, var name, var files) -> show(name, files);
      case ExerciseMoved(_, _, var place) -> topic = place;
      case ExerciseRetired _ -> retired = true;
    }
  }

  private void show(String name, List<Asset> files) {
    title = name;
    assets = files;
  }
}

package daybreak.command.content;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import daybreak.command.gateway.IdIsTaken;
import daybreak.schema.content.Asset;
import daybreak.schema.content.ExerciseCommand.AddExercise;
import daybreak.schema.content.ExerciseCommand.RetireExercise;
import daybreak.schema.content.ExerciseCommand.ReviseExercise;
import daybreak.schema.content.ExerciseEvent;
import daybreak.schema.content.ExerciseEvent.ExerciseAdded;
import daybreak.schema.content.ExerciseEvent.ExerciseRetired;
import daybreak.schema.content.ExerciseEvent.ExerciseRevised;
import daybreak.schema.content.ExerciseId;
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
              bank.subjectOf(command.topic()),
              command.topic(),
              command.title(),
              command.assets()));
    } else if (!command.equals(origin)) {
      throw new IdIsTaken("exercise", id);
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
      case ExerciseAdded(var exercise, _, var topic, var name, var files) -> {
        id = exercise;
        origin = new AddExercise(exercise, topic, name, files);
        show(name, files);
      }
      case ExerciseRevised(_, var name, var files) -> show(name, files);
      case ExerciseRetired _ -> retired = true;
    }
  }

  private void show(String name, List<Asset> files) {
    title = name;
    assets = files;
  }
}

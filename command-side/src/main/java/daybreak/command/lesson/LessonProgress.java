package daybreak.command.lesson;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import daybreak.command.content.Place;
import daybreak.command.content.StudyMaterial;
import daybreak.schema.lesson.LessonProgressCommand.ReportProgress;
import daybreak.schema.lesson.LessonProgressEvent;
import daybreak.schema.lesson.LessonProgressEvent.LessonProgressed;
import daybreak.schema.lesson.LessonProgressId;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateRoot;
import org.axonframework.modelling.command.CreationPolicy;

/**
 * One learner's progress through one lesson. It never goes back: what is less than before succeeds
 * without an event, so a lesson has a hundred events at most.
 */
@AggregateRoot(type = "lesson-progress")
@SuppressWarnings("NullAway.Init")
final class LessonProgress {

  private static final int NOT_BEGUN = -1;

  @SuppressWarnings("unused") // read by Axon
  @AggregateIdentifier
  private LessonProgressId id;

  private int percent = NOT_BEGUN;

  LessonProgress() {}

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  void handle(ReportProgress command, StudyMaterial material) {
    Place place = material.placeOf(command.lesson());
    if (command.percent() > percent) {
      apply(
          new LessonProgressed(
              command.progress(),
              command.learner(),
              command.lesson(),
              place.subject(),
              place.topic(),
              command.at(),
              command.percent()));
    }
  }

  @EventSourcingHandler
  void on(LessonProgressEvent event) {
    switch (event) {
      case LessonProgressed progressed -> {
        id = progressed.progress();
        percent = progressed.percent();
      }
    }
  }
}

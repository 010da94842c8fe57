package daybreak.command.lesson;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import daybreak.command.content.BankFacts;
import daybreak.command.content.ContentPlace;
import daybreak.schema.lesson.LessonProgressCommand.ReportProgress;
import daybreak.schema.lesson.LessonProgressEvent;
import daybreak.schema.lesson.LessonProgressEvent.LessonProgressed;
import daybreak.schema.lesson.LessonProgressId;
import java.time.Instant;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateRoot;
import org.axonframework.modelling.command.CreationPolicy;
import org.jspecify.annotations.Nullable;

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
  private @Nullable Instant last;

  LessonProgress() {}

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  void handle(ReportProgress command, BankFacts bank) {
    ContentPlace place = bank.placeOf(command.lesson());
    if (command.percent() > percent) {
      apply(
          new LessonProgressed(
              command.progress(),
              command.learner(),
              command.lesson(),
              place.subject(),
              place.topic(),
              at(command),
              command.percent()));
    }
  }

  /** A clock that is behind the last report reads as that report's time. */
  private Instant at(ReportProgress command) {
    return last != null && last.isAfter(command.at()) ? last : command.at();
  }

  @EventSourcingHandler
  void on(LessonProgressEvent event) {
    switch (event) {
      case LessonProgressed progressed -> {
        id = progressed.progress();
        percent = progressed.percent();
        last = progressed.at();
      }
    }
  }
}

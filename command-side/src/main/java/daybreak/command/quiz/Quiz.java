package daybreak.command.quiz;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import daybreak.command.content.BankFacts;
import daybreak.command.gateway.IdIsTaken;
import daybreak.schema.quiz.QuizCommand.KeepQuiz;
import daybreak.schema.quiz.QuizEvent;
import daybreak.schema.quiz.QuizEvent.QuizDrawn;
import daybreak.schema.quiz.QuizId;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateRoot;
import org.axonframework.modelling.command.CreationPolicy;

/** What was drawn for a learner, so that a test can be made of it. It never changes. */
@AggregateRoot(type = "quiz")
@SuppressWarnings("NullAway.Init")
final class Quiz {

  @AggregateIdentifier private QuizId id;
  private QuizDrawn drawn;

  Quiz() {}

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  void handle(KeepQuiz command, BankFacts bank) {
    if (drawn == null) {
      bank.requireSubjects(command.criteria().subjects());
      bank.requireTopics(command.criteria().topics());
      apply(event(command));
    } else if (!event(command).equals(drawn)) {
      throw new IdIsTaken("quiz", id);
    }
  }

  private static QuizDrawn event(KeepQuiz command) {
    return new QuizDrawn(
        command.quiz(),
        command.learner(),
        command.criteria(),
        command.seed(),
        command.available(),
        command.questions());
  }

  @EventSourcingHandler
  void on(QuizEvent event) {
    switch (event) {
      case QuizDrawn first -> {
        id = first.quiz();
        drawn = first;
      }
    }
  }
}

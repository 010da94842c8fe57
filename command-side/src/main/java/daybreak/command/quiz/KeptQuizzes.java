package daybreak.command.quiz;

import daybreak.command.content.BankFacts;
import daybreak.schema.event.Event;
import daybreak.schema.eventstore.Streams;
import daybreak.schema.problem.NotFound;
import daybreak.schema.quiz.QuizEvent.QuizDrawn;
import java.util.List;
import java.util.UUID;

/**
 * Quizzes as they were drawn, read from the event store: of each version of a question it alone has
 * the words.
 */
final class KeptQuizzes {

  private final Streams streams;
  private final BankFacts bank;

  KeptQuizzes(Streams streams, BankFacts bank) {
    this.streams = streams;
    this.bank = bank;
  }

  /**
   * The learner's quiz under the id.
   *
   * @throws NotFound if there is none, or it is another learner's
   */
  QuizView of(UUID learner, UUID quiz) {
    Event beginning = streams.beginnings("quiz", List.of(quiz)).get(quiz);
    if (beginning instanceof QuizDrawn drawn && drawn.learner().value().equals(learner)) {
      return QuizView.of(
          drawn.quiz(),
          drawn.criteria().count(),
          drawn.available(),
          bank.versions(drawn.questions()));
    }
    throw new NotFound("quiz", quiz);
  }
}

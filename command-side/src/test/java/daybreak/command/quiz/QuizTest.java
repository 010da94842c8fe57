package daybreak.command.quiz;

import static org.axonframework.commandhandling.GenericCommandMessage.asCommandMessage;

import daybreak.command.platform.IdIsTaken;
import daybreak.schema.content.QuestionId;
import daybreak.schema.learner.LearnerId;
import daybreak.schema.quiz.QuestionPool;
import daybreak.schema.quiz.QuestionVersion;
import daybreak.schema.quiz.QuizCommand.KeepQuiz;
import daybreak.schema.quiz.QuizCriteria;
import daybreak.schema.quiz.QuizEvent.QuizDrawn;
import daybreak.schema.quiz.QuizId;
import java.util.List;
import java.util.UUID;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.junit.jupiter.api.Test;

class QuizTest {

  private final QuizId id = new QuizId(UUID.randomUUID());
  private final LearnerId learner = new LearnerId(UUID.randomUUID());
  private final QuizCriteria criteria =
      new QuizCriteria(
          List.of(), List.of(), List.of("bats"), List.of(), List.of(), QuestionPool.ALL, 20);
  private final List<QuestionVersion> questions =
      List.of(new QuestionVersion(new QuestionId(UUID.randomUUID()), 2));
  private final KeepQuiz keep = new KeepQuiz(id, learner, criteria, 7, 1, questions);
  private final QuizDrawn drawn = new QuizDrawn(id, learner, criteria, 7, 1, questions);
  private final AggregateTestFixture<Quiz> quizzes = new AggregateTestFixture<>(Quiz.class);

  @Test
  void keeps_what_was_drawn() {
    quizzes.givenNoPriorActivity().when(keep).expectEvents(drawn);
  }

  @Test
  void keeping_the_same_again_changes_nothing() {
    quizzes.given(drawn).when(again(keep)).expectSuccessfulHandlerExecution().expectNoEvents();
  }

  @Test
  void another_draw_under_its_id_is_refused() {
    var somebody = new LearnerId(UUID.randomUUID());
    for (KeepQuiz other :
        List.of(
            new KeepQuiz(id, somebody, criteria, 7, 1, questions),
            new KeepQuiz(id, learner, criteria, 8, 1, questions),
            new KeepQuiz(id, learner, criteria, 7, 1, List.of()))) {
      quizzes.given(drawn).when(again(other)).expectException(IdIsTaken.class).expectNoEvents();
    }
  }

  private static CommandMessage<?> again(KeepQuiz command) {
    return new GenericCommandMessage<>(asCommandMessage(command), "KeepQuiz again");
  }
}

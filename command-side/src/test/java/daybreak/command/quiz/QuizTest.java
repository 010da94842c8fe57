package daybreak.command.quiz;

import static daybreak.command.testing.Commanding.again;

import daybreak.command.content.KnownThings;
import daybreak.command.content.SubjectIsUnknown;
import daybreak.command.content.TopicIsUnknown;
import daybreak.command.gateway.IdIsTaken;
import daybreak.command.testing.Commanding;
import daybreak.schema.content.QuestionId;
import daybreak.schema.content.SubjectId;
import daybreak.schema.content.TopicId;
import daybreak.schema.learner.LearnerId;
import daybreak.schema.problem.Refusal;
import daybreak.schema.quiz.QuestionPool;
import daybreak.schema.quiz.QuestionVersion;
import daybreak.schema.quiz.QuizCommand.KeepQuiz;
import daybreak.schema.quiz.QuizCriteria;
import daybreak.schema.quiz.QuizEvent.QuizDrawn;
import daybreak.schema.quiz.QuizId;
import java.util.List;
import java.util.UUID;
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
  private final KnownThings known = KnownThings.made();
  private final AggregateTestFixture<Quiz> quizzes = Commanding.fixture(Quiz.class);

  QuizTest() {
    quizzes.registerInjectableResource(known);
  }

  @Test
  void keeps_what_was_drawn() {
    quizzes.givenNoPriorActivity().when(keep).expectEvents(drawn);
  }

  @Test
  void keeping_the_same_again_changes_nothing() {
    quizzes.given(drawn).when(again(keep)).expectSuccessfulHandlerExecution().expectNoEvents();
  }

  @Test
  void a_subject_or_topic_that_there_is_not_can_not_be_drawn_from() {
    var subject = List.of(known.subject());
    var topic = List.of(known.topic());
    refused(from(List.of(new SubjectId(UUID.randomUUID())), topic), SubjectIsUnknown.class);
    refused(from(subject, List.of(new TopicId(UUID.randomUUID()))), TopicIsUnknown.class);
    quizzes.givenNoPriorActivity().when(from(subject, topic)).expectSuccessfulHandlerExecution();
  }

  private void refused(KeepQuiz command, Class<? extends Refusal> fact) {
    quizzes.givenNoPriorActivity().when(command).expectException(fact).expectNoEvents();
  }

  private KeepQuiz from(List<SubjectId> subjects, List<TopicId> topics) {
    var places =
        new QuizCriteria(subjects, topics, List.of(), List.of(), List.of(), QuestionPool.ALL, 20);
    return new KeepQuiz(id, learner, places, 7, 1, questions);
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
}

package daybreak.command.pasttest;

import static daybreak.command.testing.Commanding.again;

import daybreak.command.gateway.IdIsTaken;
import daybreak.command.testing.CommandSideInTest;
import daybreak.command.testing.Commanding;
import daybreak.schema.content.Answer;
import daybreak.schema.content.QuestionId;
import daybreak.schema.learner.LearnerId;
import daybreak.schema.pasttest.ShownQuestion;
import daybreak.schema.pasttest.TestCommand.AbandonTest;
import daybreak.schema.pasttest.TestCommand.AnswerQuestion;
import daybreak.schema.pasttest.TestCommand.CompleteTest;
import daybreak.schema.pasttest.TestCommand.StartTest;
import daybreak.schema.pasttest.TestEvent.QuestionAnswered;
import daybreak.schema.pasttest.TestEvent.TestAbandoned;
import daybreak.schema.pasttest.TestEvent.TestCompleted;
import daybreak.schema.pasttest.TestEvent.TestStarted;
import daybreak.schema.pasttest.TestId;
import daybreak.schema.pasttest.TestMode;
import daybreak.schema.pasttest.TestResult;
import daybreak.schema.problem.InvalidInput;
import daybreak.schema.problem.NotFound;
import daybreak.schema.quiz.QuizId;
import daybreak.schema.testing.TestDatabase;
import daybreak.schema.testing.TestDatabaseExtension;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.ResultValidator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(TestDatabaseExtension.class)
class TakingTestsTest {

  private static final Instant NOW = Instant.parse("2026-03-29T00:59:59.999Z");
  private static final Instant LATER = NOW.plusSeconds(90);
  private static final Answer RIGHT = new Answer.Choice(1);
  private static final Answer WRONG = new Answer.Choice(0);

  private final CommandSideInTest house;
  private final KnownMaterial material = KnownMaterial.made();
  private final TestId id = new TestId(UUID.randomUUID());
  private final LearnerId learner = new LearnerId(UUID.randomUUID());
  private final LearnerId somebody = new LearnerId(UUID.randomUUID());
  private final QuestionId chosen = material.chosen().question();
  private final QuestionId worded = material.worded().question();
  private final List<QuestionId> questions = List.of(worded, chosen);
  private final TestStarted timed = started(TestMode.TIMED);
  private final TestStarted tutor = started(TestMode.TUTOR);
  private final AggregateTestFixture<TakenTest> tests = Commanding.fixture(TakenTest.class);

  TakingTestsTest(TestDatabase database) {
    house = new CommandSideInTest(database);
    tests.registerInjectableResource(new Questions(material, house.stores().streams()));
  }

  @AfterEach
  void close() {
    house.close();
  }

  @Test
  void starts_with_the_questions_as_they_are_shown_in_the_order_named() {
    tests.givenNoPriorActivity().when(start(TestMode.TIMED, questions)).expectEvents(timed);
  }

  @Test
  void names_the_first_question_that_is_not_validated() {
    var draft = material.draft().question();
    var unknown = new QuestionId(UUID.randomUUID());
    tests
        .givenNoPriorActivity()
        .when(start(TestMode.TIMED, List.of(chosen, draft, unknown, worded)))
        .expectException(QuestionIsNotValidated.class)
        .expectExceptionMessage("There is no validated question " + draft + ".")
        .expectNoEvents();
    tests
        .givenNoPriorActivity()
        .when(start(TestMode.TIMED, List.of(unknown)))
        .expectExceptionMessage("There is no validated question " + unknown + ".");
  }

  @Test
  void needs_a_quiz_that_was_drawn() {
    var quiz = new QuizId(UUID.randomUUID());
    tests
        .givenNoPriorActivity()
        .when(new StartTest(id, learner, NOW, "Bats", TestMode.TIMED, quiz, List.of(), null))
        .expectException(QuizIsUnknown.class)
        .expectExceptionMessage("There is no quiz " + quiz + ".")
        .expectNoEvents();
  }

  @Test
  void started_again_as_it_was_is_the_same_success_later_too() {
    var again = new StartTest(id, learner, LATER, "Bats", TestMode.TIMED, null, questions, null);
    nothing(tests.given(timed).when(again(again)));
    nothing(tests.given(timed, completed(0, unanswered(1), unanswered(2))).when(again(again)));
  }

  @Test
  void started_again_otherwise_or_by_somebody_else_is_refused() {
    var quiz = new QuizId(UUID.randomUUID());
    for (StartTest other :
        List.of(
            new StartTest(id, somebody, NOW, "Bats", TestMode.TIMED, null, questions, null),
            new StartTest(id, learner, NOW, "Cats", TestMode.TIMED, null, questions, null),
            new StartTest(id, learner, NOW, "Bats", TestMode.TUTOR, null, questions, null),
            new StartTest(id, learner, NOW, "Bats", TestMode.TIMED, quiz, List.of(), null),
            new StartTest(
                id, learner, NOW, "Bats", TestMode.TIMED, null, questions.reversed(), null))) {
      tests.given(timed).when(again(other)).expectException(IdIsTaken.class).expectNoEvents();
    }
  }

  @Test
  void timed_it_keeps_an_answer_and_tells_nothing() {
    tests
        .given(timed)
        .when(answer(chosen, RIGHT))
        .expectResultMessagePayload(AnswerResult.WITHHELD)
        .expectEvents(answered(chosen, 2, RIGHT, true, 1));
    tests
        .given(timed, answered(chosen, 2, RIGHT, true, 1))
        .when(answer(worded, new Answer.Words("  BY\tEcho ")))
        .expectResultMessagePayload(AnswerResult.WITHHELD)
        .expectEvents(answered(worded, 1, new Answer.Words("  BY\tEcho "), true, 2));
  }

  @Test
  void timed_an_answer_may_be_changed_and_counts_once() {
    tests
        .given(timed, answered(chosen, 2, RIGHT, true, 1))
        .when(answer(chosen, WRONG))
        .expectResultMessagePayload(AnswerResult.WITHHELD)
        .expectEvents(answered(chosen, 2, WRONG, false, 1));
  }

  @Test
  void tutor_tells_at_once_what_is_right() {
    var told = new AnswerResult(false, RIGHT, "Most form colonies.");
    tests
        .given(tutor)
        .when(answer(chosen, WRONG))
        .expectResultMessagePayload(told)
        .expectEvents(answered(chosen, 2, WRONG, false, 1));
    tests
        .given(tutor)
        .when(answer(worded, new Answer.Words("by echo")))
        .expectResultMessagePayload(new AnswerResult(true, new Answer.Words("by echo"), null));
  }

  @Test
  void tutor_an_answer_stands_once_its_result_is_told() {
    tests
        .given(tutor, answered(chosen, 2, WRONG, false, 1))
        .when(answer(chosen, RIGHT))
        .expectException(QuestionIsAnswered.class)
        .expectNoEvents();
  }

  @Test
  void the_same_answer_again_is_the_same_success_even_when_the_test_is_completed() {
    var told = new AnswerResult(false, RIGHT, "Most form colonies.");
    var first = answered(chosen, 2, WRONG, false, 1);
    var last = completed(0, unanswered(1), result(2, WRONG, false));
    var slower = new AnswerQuestion(id, learner, LATER, chosen, WRONG, 70_000);
    nothing(tests.given(tutor, first).when(slower)).expectResultMessagePayload(told);
    nothing(tests.given(tutor, first, last).when(slower)).expectResultMessagePayload(told);
    nothing(tests.given(timed, first, last).when(slower))
        .expectResultMessagePayload(AnswerResult.WITHHELD);
  }

  @Test
  void completed_it_takes_no_answer_any_more() {
    var last = completed(0, unanswered(1), unanswered(2));
    for (TestStarted started : List.of(timed, tutor)) {
      tests
          .given(started, last)
          .when(answer(chosen, RIGHT))
          .expectException(TestIsCompleted.class)
          .expectNoEvents();
    }
    tests
        .given(timed, answered(chosen, 2, WRONG, false, 1), last)
        .when(answer(chosen, RIGHT))
        .expectException(TestIsCompleted.class)
        .expectNoEvents();
  }

  @Test
  void refuses_an_answer_to_a_question_that_is_not_in_the_test() {
    tests
        .given(timed)
        .when(answer(material.draft().question(), new Answer.Words("none")))
        .expectException(QuestionIsNotInTest.class)
        .expectNoEvents();
  }

  @Test
  void an_answer_that_does_not_fit_its_question_is_invalid() {
    for (Answer unfit :
        List.of(new Answer.Choice(3), new Answer.Choice(-1), new Answer.Words("Seldom"))) {
      tests
          .given(timed)
          .when(answer(chosen, unfit))
          .expectException(InvalidInput.class)
          .expectNoEvents();
    }
    tests
        .given(timed)
        .when(answer(worded, new Answer.Choice(0)))
        .expectException(InvalidInput.class)
        .expectNoEvents();
  }

  @Test
  void completes_with_the_last_answers_and_what_was_left_out() {
    tests
        .given(timed, answered(chosen, 2, WRONG, false, 1), answered(chosen, 2, RIGHT, true, 1))
        .when(complete())
        .expectResultMessagePayload(new CompletionResult(50, 1, 1, 2))
        .expectEvents(completed(50, unanswered(1), result(2, RIGHT, true)));
  }

  @Test
  void completed_twice_is_the_same_success() {
    nothing(
            tests
                .given(
                    timed,
                    answered(chosen, 2, RIGHT, true, 1),
                    completed(50, unanswered(1), result(2, RIGHT, true)))
                .when(complete()))
        .expectResultMessagePayload(new CompletionResult(50, 1, 1, 2));
  }

  @Test
  void a_score_is_rounded_to_two_decimals() {
    tests
        .given(
            new TestStarted(
                id,
                learner,
                NOW,
                "Bats",
                TestMode.TIMED,
                null,
                null,
                KnownMaterial.SUBJECTS,
                KnownMaterial.TOPICS,
                List.of(material.chosen(), material.worded(), material.draft())),
            answered(chosen, 1, RIGHT, true, 1),
            answered(worded, 2, new Answer.Words("by echo"), true, 2))
        .when(complete())
        .expectResultMessagePayload(new CompletionResult(66.67, 2, 2, 3));
  }

  @Test
  void abandoned_it_ends_without_a_result_and_twice_is_the_same_success() {
    tests
        .given(timed, answered(chosen, 2, RIGHT, true, 1))
        .when(abandon())
        .expectEvents(new TestAbandoned(id, learner, LATER));
    nothing(tests.given(timed, new TestAbandoned(id, learner, LATER)).when(abandon()));
  }

  @Test
  void abandoned_it_is_neither_answered_nor_completed() {
    for (TestStarted started : List.of(timed, tutor)) {
      for (Object command : List.of(answer(chosen, RIGHT), complete())) {
        tests
            .given(started, new TestAbandoned(id, learner, LATER))
            .when(command)
            .expectException(TestIsAbandoned.class)
            .expectExceptionMessage("Test " + id + " is abandoned.")
            .expectNoEvents();
      }
    }
  }

  @Test
  void a_completed_test_is_not_abandoned_any_more() {
    tests
        .given(timed, completed(0, unanswered(1), unanswered(2)))
        .when(abandon())
        .expectException(TestIsCompleted.class)
        .expectNoEvents();
  }

  @Test
  void to_anybody_else_there_is_no_such_test() {
    for (TestStarted started : List.of(timed, tutor)) {
      for (Object command :
          List.of(
              new AnswerQuestion(id, somebody, NOW, chosen, RIGHT, 10),
              new AnswerQuestion(
                  id, somebody, NOW, material.draft().question(), new Answer.Choice(9), 10),
              new AbandonTest(id, somebody, NOW),
              new CompleteTest(id, somebody, NOW))) {
        tests
            .given(started, answered(chosen, 2, RIGHT, true, 1))
            .when(command)
            .expectException(NotFound.class)
            .expectNoEvents();
      }
    }
  }

  private static ResultValidator<TakenTest> nothing(ResultValidator<TakenTest> result) {
    return result.expectSuccessfulHandlerExecution().expectNoEvents();
  }

  private StartTest start(TestMode mode, List<QuestionId> named) {
    return new StartTest(id, learner, NOW, "Bats", mode, null, named, null);
  }

  private AnswerQuestion answer(QuestionId question, Answer given) {
    return new AnswerQuestion(id, learner, LATER, question, given, 1_500);
  }

  @Test
  void a_clock_that_is_set_back_reads_as_the_time_of_the_last_event() {
    Instant back = NOW.minusSeconds(3_600);
    var answer = new AnswerQuestion(id, learner, back, chosen, RIGHT, 1_500);
    var atStart = new QuestionAnswered(id, learner, NOW, chosen, 2, RIGHT, true, 1_500, 1);

    tests.given(timed).when(answer).expectEvents(atStart);
    tests
        .given(timed, answered(chosen, 2, RIGHT, true, 1))
        .when(new CompleteTest(id, learner, back))
        .expectEvents(completed(50, unanswered(1), result(2, RIGHT, true)));
  }

  private AbandonTest abandon() {
    return new AbandonTest(id, learner, LATER);
  }

  private CompleteTest complete() {
    return new CompleteTest(id, learner, LATER);
  }

  private TestStarted started(TestMode mode) {
    return new TestStarted(
        id,
        learner,
        NOW,
        "Bats",
        mode,
        null,
        null,
        KnownMaterial.SUBJECTS,
        KnownMaterial.TOPICS,
        List.of(material.worded(), material.chosen()));
  }

  private QuestionAnswered answered(
      QuestionId question, int slot, Answer given, boolean correct, int count) {
    return new QuestionAnswered(id, learner, LATER, question, slot, given, correct, 1_500, count);
  }

  private TestCompleted completed(double score, TestResult... results) {
    return new TestCompleted(id, learner, LATER, score, List.of(results));
  }

  private TestResult unanswered(int slot) {
    return result(slot, null, false);
  }

  private TestResult result(int slot, @Nullable Answer given, boolean correct) {
    ShownQuestion shown = timed.questions().get(slot - 1);
    return new TestResult(
        shown.question(),
        shown.subject(),
        shown.topic(),
        given,
        correct,
        given == null ? null : 1_500L);
  }
}

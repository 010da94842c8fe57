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
import daybreak.schema.testing.TestDatabase;
import daybreak.schema.testing.TestDatabaseExtension;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A test that may be taken for a minute. */
@ExtendWith(TestDatabaseExtension.class)
class DeadlinesTest {

  private static final Instant START = Instant.parse("2026-03-29T00:59:30.250Z");
  private static final Duration MINUTE = Duration.ofMinutes(1);
  private static final Instant DEADLINE = START.plus(MINUTE);
  private static final Instant EARLY = START.plusSeconds(20);
  private static final Instant LATE = DEADLINE.plusMillis(1);
  private static final Answer RIGHT = new Answer.Choice(1);
  private static final Answer WRONG = new Answer.Choice(0);

  private final CommandSideInTest house;
  private final KnownMaterial material = KnownMaterial.made();
  private final TestId id = new TestId(UUID.randomUUID());
  private final LearnerId learner = new LearnerId(UUID.randomUUID());
  private final ShownQuestion shown = material.chosen();
  private final QuestionId question = shown.question();
  private final TestStarted timed = started(TestMode.TIMED);
  private final QuestionAnswered answered = answered(EARLY, RIGHT, true);
  private final TestCompleted ranOut = completed(DEADLINE);
  private final AggregateTestFixture<TakenTest> tests = Commanding.fixture(TakenTest.class);

  DeadlinesTest(TestDatabase database) {
    house = new CommandSideInTest(database);
    tests.registerInjectableResource(new Questions(material, house.stores().streams()));
  }

  @AfterEach
  void close() {
    house.close();
  }

  @Test
  void follow_from_the_start_and_the_time_limit() {
    tests.givenNoPriorActivity().when(start(START, MINUTE)).expectEvents(timed);
  }

  @Test
  void started_again_later_with_the_same_limit_is_the_same_success_and_with_another_refused() {
    tests
        .given(timed)
        .when(again(start(LATE, MINUTE)))
        .expectSuccessfulHandlerExecution()
        .expectNoEvents();
    for (Duration other : new Duration[] {null, MINUTE.plusSeconds(1)}) {
      tests
          .given(timed)
          .when(again(start(START, other)))
          .expectException(IdIsTaken.class)
          .expectNoEvents();
    }
  }

  @Test
  void an_answer_at_the_deadline_itself_is_in_time() {
    tests.given(timed).when(answer(DEADLINE, RIGHT)).expectEvents(answered(DEADLINE, RIGHT, true));
  }

  @Test
  void an_answer_after_the_deadline_is_refused_in_either_mode() {
    for (TestMode mode : TestMode.values()) {
      tests
          .given(started(mode))
          .when(answer(LATE, RIGHT))
          .expectException(TestIsOver.class)
          .expectExceptionMessage("The time of test " + id + " ran out at " + DEADLINE + ".")
          .expectNoEvents();
    }
  }

  @Test
  void an_answer_after_the_deadline_hears_the_same_whether_the_test_has_been_completed_or_not() {
    tests
        .given(timed, answered, ranOut)
        .when(answer(LATE, WRONG))
        .expectException(TestIsOver.class)
        .expectNoEvents();
    tests
        .given(timed, answered, completed(EARLY))
        .when(answer(LATE, WRONG))
        .expectException(TestIsCompleted.class)
        .expectNoEvents();
  }

  @Test
  void an_answer_of_a_process_whose_clock_is_behind_does_not_open_a_completed_test() {
    tests
        .given(timed, answered, ranOut)
        .when(answer(EARLY, WRONG))
        .expectException(TestIsCompleted.class)
        .expectNoEvents();
  }

  @Test
  void the_same_answer_again_is_the_same_success_after_the_deadline_too() {
    tests
        .given(timed, answered)
        .when(answer(LATE, RIGHT))
        .expectResultMessagePayload(AnswerResult.WITHHELD)
        .expectNoEvents();
  }

  @Test
  void completed_after_the_deadline_it_ends_at_the_deadline_as_it_stands() {
    tests
        .given(timed, answered)
        .when(complete(LATE.plusSeconds(86_400)))
        .expectResultMessagePayload(new CompletionResult(100, 1, 1, 1))
        .expectEvents(ranOut);
    tests
        .given(timed, answered, ranOut)
        .when(complete(LATE))
        .expectResultMessagePayload(new CompletionResult(100, 1, 1, 1))
        .expectNoEvents();
  }

  @Test
  void completed_before_the_deadline_it_ends_then() {
    tests.given(timed, answered).when(complete(EARLY)).expectEvents(completed(EARLY));
  }

  @Test
  void abandoned_after_the_deadline_it_is_not() {
    for (Object[] past : new Object[][] {{timed}, {timed, answered, ranOut}}) {
      tests.given(past).when(abandon(LATE)).expectException(TestIsOver.class).expectNoEvents();
    }
    tests
        .given(timed, new TestAbandoned(id, learner, EARLY))
        .when(abandon(LATE))
        .expectSuccessfulHandlerExecution()
        .expectNoEvents();
  }

  @Test
  void an_abandoned_test_is_not_completed_by_its_deadline() {
    tests
        .given(timed, new TestAbandoned(id, learner, EARLY))
        .when(complete(LATE))
        .expectException(TestIsAbandoned.class)
        .expectNoEvents();
  }

  private StartTest start(Instant at, @Nullable Duration limit) {
    return new StartTest(id, learner, at, "Bats", TestMode.TIMED, null, List.of(question), limit);
  }

  private AnswerQuestion answer(Instant at, Answer given) {
    return new AnswerQuestion(id, learner, at, question, given, 1_500);
  }

  private CompleteTest complete(Instant at) {
    return new CompleteTest(id, learner, at);
  }

  private AbandonTest abandon(Instant at) {
    return new AbandonTest(id, learner, at);
  }

  private TestStarted started(TestMode mode) {
    return new TestStarted(
        id,
        learner,
        START,
        "Bats",
        mode,
        DEADLINE,
        null,
        KnownMaterial.SUBJECTS,
        KnownMaterial.TOPICS,
        List.of(shown));
  }

  private QuestionAnswered answered(Instant at, Answer given, boolean correct) {
    return new QuestionAnswered(id, learner, at, question, 1, given, correct, 1_500, 1);
  }

  private TestCompleted completed(Instant at) {
    TestResult result =
        new TestResult(question, shown.subject(), shown.topic(), RIGHT, true, 1_500L);
    return new TestCompleted(id, learner, at, 100, List.of(result));
  }
}

package daybreak.command.pasttest;

import static daybreak.command.testing.Commanding.again;
import static org.assertj.core.api.Assertions.assertThat;

import daybreak.command.content.BankFacts;
import daybreak.command.gateway.IdIsTaken;
import daybreak.command.testing.CommandSideInTest;
import daybreak.command.testing.Commanding;
import daybreak.schema.content.Answer;
import daybreak.schema.content.QuestionId;
import daybreak.schema.event.ExternalId;
import daybreak.schema.learner.LearnerId;
import daybreak.schema.pasttest.ShownQuestion;
import daybreak.schema.pasttest.TestCommand.AnswerQuestion;
import daybreak.schema.pasttest.TestCommand.CompleteTest;
import daybreak.schema.pasttest.TestCommand.ImportTest;
import daybreak.schema.pasttest.TestCommand.PastAnswer;
import daybreak.schema.pasttest.TestCommand.StartTest;
import daybreak.schema.pasttest.TestEvent.TestImported;
import daybreak.schema.pasttest.TestId;
import daybreak.schema.pasttest.TestMode;
import daybreak.schema.pasttest.TestResult;
import daybreak.schema.pasttest.Titled;
import daybreak.schema.problem.InvalidInput;
import daybreak.schema.problem.NotFound;
import daybreak.schema.testing.TestDatabase;
import daybreak.schema.testing.TestDatabaseExtension;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@ExtendWith(TestDatabaseExtension.class)
class ImportingTestsTest {

  private static final Instant THEN = Instant.parse("2019-06-30T23:30:00Z");

  private final CommandSideInTest house;
  private final KnownMaterial material = KnownMaterial.made();
  private final TestId id = new TestId(UUID.randomUUID());
  private final LearnerId learner = new LearnerId(UUID.randomUUID());
  private final LearnerId somebody = new LearnerId(UUID.randomUUID());
  private final PastAnswer right =
      new PastAnswer(material.chosen().question(), new Answer.Choice(1), true, 2_000L);
  private final PastAnswer skipped =
      new PastAnswer(material.worded().question(), null, false, null);
  private final PastAnswer retired =
      new PastAnswer(material.draft().question(), new Answer.Words("none"), false, 10L);
  private final AggregateTestFixture<TakenTest> tests = Commanding.fixture(TakenTest.class);

  ImportingTestsTest(TestDatabase database) {
    house = new CommandSideInTest(database);
    tests.registerInjectableResource(new Questions(material, house.stores().streams()));
  }

  @AfterEach
  void close() {
    house.close();
  }

  @Test
  void answers_are_kept_as_given_with_their_questions_as_they_are_now() {
    tests
        .givenNoPriorActivity()
        .when(imported(null, "Cats", List.of(right, skipped, retired)))
        .expectEvents(event(33.33, right, skipped, retired));
  }

  @ParameterizedTest
  @ValueSource(doubles = {33, 34, 33.3, 33.4, 33.33, 33.34, 33.333, 100.0 / 3, 1 / 3.0 * 100})
  void a_score_given_is_kept_as_it_was_rounded(double score) {
    tests
        .givenNoPriorActivity()
        .when(imported(score, null, List.of(right, skipped, retired)))
        .expectEvents(event(score, right, skipped, retired));
  }

  @ParameterizedTest
  @ValueSource(doubles = {0, 32, 32.9, 33.2, 33.32, 33.35, 33.3335, 35, 50, 66.67, 100})
  void a_score_that_contradicts_its_answers_is_refused(double score) {
    refused(
        imported(score, null, List.of(right, skipped, retired)),
        "scorePercent must be left out, or what the questions come to: 1 of 3");
  }

  @Test
  void a_share_that_binary_fractions_miss_is_taken() {
    for (int questions = 1; questions <= 200; questions++) {
      for (int correct = 0; correct <= questions; correct++) {
        assertThat(GivenScore.isOf(100.0 * correct / questions, correct, questions)).isTrue();
        assertThat(GivenScore.isOf((double) correct / questions * 100, correct, questions))
            .isTrue();
        assertThat(GivenScore.isOf(CompletionResult.score(correct, questions), correct, questions))
            .isTrue();
      }
    }
  }

  @Test
  void an_answer_is_right_where_the_import_says_so() {
    var odd = new PastAnswer(right.question(), new Answer.Choice(0), true, null);
    tests
        .givenNoPriorActivity()
        .when(imported(null, null, List.of(odd)))
        .expectEvents(event(100.0, odd));
  }

  @Test
  void where_only_the_score_is_known_there_is_no_question() {
    tests
        .givenNoPriorActivity()
        .when(imported(70.0, null, null))
        .expectEvents(scored(70.0, List.of()));
    tests
        .givenNoPriorActivity()
        .when(imported(null, null, null))
        .expectEvents(scored(null, List.of()));
  }

  @Test
  void a_subject_of_the_bank_is_known_by_its_external_id() {
    UUID subject = ExternalId.uuid("subject", "animals");
    house.post("/api/content/subjects", Map.of("id", subject, "title", "Animals")).send();
    AggregateTestFixture<TakenTest> beside = Commanding.fixture(TakenTest.class);
    beside.registerInjectableResource(
        new Questions(BankFacts.in(house.stores()), house.stores().streams()));
    beside
        .givenNoPriorActivity()
        .when(imported(70.0, "animals", null))
        .expectEvents(scored(70.0, List.of(new Titled(subject, "Animals"))));
  }

  @Test
  void any_other_subject_is_known_by_its_title_alone() {
    tests
        .givenNoPriorActivity()
        .when(imported(70.0, "Alchemy", null))
        .expectEvents(scored(70.0, List.of(new Titled(null, "Alchemy"))));
  }

  @Test
  void names_the_first_question_that_the_bank_does_not_have() {
    var unknown = new PastAnswer(new QuestionId(UUID.randomUUID()), null, false, null);
    var another = new PastAnswer(new QuestionId(UUID.randomUUID()), null, false, null);
    tests
        .givenNoPriorActivity()
        .when(imported(null, null, List.of(right, unknown, another)))
        .expectException(QuestionIsUnknown.class)
        .expectExceptionMessage("There is no question " + unknown.question() + ".")
        .expectNoEvents();
  }

  @Test
  void an_answer_that_its_question_can_not_have_is_refused_by_name() {
    var beyond = new PastAnswer(right.question(), new Answer.Choice(3), false, null);
    var words = new PastAnswer(right.question(), new Answer.Words("Seldom"), true, null);
    var index = new PastAnswer(skipped.question(), new Answer.Choice(0), false, null);
    refused(List.of(beyond), "questions[0].chosen must be the index of a choice, 0 to 2");
    refused(List.of(skipped, words), "questions[1].chosen must be the index of a choice, 0 to 2");
    refused(List.of(right, index), "questions[1].chosen must be a text");
    refused(
        List.of(index, beyond),
        "questions[0].chosen must be a text;"
            + " questions[1].chosen must be the index of a choice, 0 to 2");
  }

  private void refused(List<PastAnswer> answers, String why) {
    refused(imported(null, null, answers), why);
  }

  private void refused(ImportTest command, String why) {
    tests
        .givenNoPriorActivity()
        .when(command)
        .expectException(InvalidInput.class)
        .expectExceptionMessage(why)
        .expectNoEvents();
  }

  @Test
  void what_the_log_has_of_an_impossible_answer_is_the_same_again() {
    var beyond = new PastAnswer(right.question(), new Answer.Choice(3), false, null);
    tests
        .given(event(0.0, beyond))
        .when(again(imported(null, null, List.of(beyond))))
        .expectSuccessfulHandlerExecution()
        .expectNoEvents();
  }

  @Test
  void what_the_log_has_of_a_contradiction_is_the_same_again() {
    tests
        .given(event(100.0, skipped))
        .when(again(imported(100.0, null, List.of(skipped))))
        .expectSuccessfulHandlerExecution()
        .expectNoEvents();
  }

  @Test
  void imported_again_as_it_was_changes_nothing() {
    for (ImportTest same :
        List.of(
            imported(null, null, List.of(right, skipped)),
            imported(50.0, null, List.of(right, skipped)))) {
      tests
          .given(event(50.0, right, skipped))
          .when(again(same))
          .expectSuccessfulHandlerExecution()
          .expectNoEvents();
    }
    tests
        .given(scored(70.0, List.of(new Titled(null, "Alchemy"))))
        .when(again(imported(70.0, "Alchemy", null)))
        .expectSuccessfulHandlerExecution()
        .expectNoEvents();
  }

  @Test
  void imported_again_otherwise_is_refused() {
    for (ImportTest other :
        List.of(
            imported(51.0, null, List.of(right, skipped)),
            imported(50.0, null, List.of(skipped, right)),
            imported(50.0, null, null),
            new ImportTest(
                id, somebody, THEN, "Bats", TestMode.TUTOR, 50.0, null, List.of(right, skipped)),
            new ImportTest(
                id, learner, THEN.plusSeconds(1), "Bats", null, 50.0, null, List.of(right)))) {
      tests
          .given(event(50.0, right, skipped))
          .when(again(other))
          .expectException(IdIsTaken.class)
          .expectNoEvents();
    }
  }

  @Test
  void no_test_is_started_under_the_id_of_an_imported_one() {
    var start =
        new StartTest(
            id, learner, THEN, "Bats", TestMode.TUTOR, null, List.of(right.question()), null);
    tests
        .given(event(100.0, right))
        .when(again(start))
        .expectException(IdIsTaken.class)
        .expectNoEvents();
  }

  @Test
  void it_is_completed_already() {
    tests
        .given(event(50.0, right, skipped))
        .when(new CompleteTest(id, learner, THEN))
        .expectResultMessagePayload(new CompletionResult(50, 1, 1, 2))
        .expectNoEvents();
    tests
        .given(event(50.0, right, skipped))
        .when(
            new AnswerQuestion(
                id, learner, THEN, skipped.question(), new Answer.Words("by echo"), 10))
        .expectException(TestIsCompleted.class)
        .expectNoEvents();
    tests
        .given(event(50.0, right, skipped))
        .when(new CompleteTest(id, somebody, THEN))
        .expectException(NotFound.class);
  }

  private ImportTest imported(
      @Nullable Double score, @Nullable String subject, @Nullable List<PastAnswer> answers) {
    return new ImportTest(id, learner, THEN, "Bats", TestMode.TUTOR, score, subject, answers);
  }

  private TestImported event(double score, PastAnswer... answers) {
    List<PastAnswer> all = List.of(answers);
    List<ShownQuestion> shown = material.latest(all.stream().map(PastAnswer::question).toList());
    return new TestImported(
        id,
        learner,
        THEN,
        "Bats",
        TestMode.TUTOR,
        score,
        KnownMaterial.SUBJECTS,
        KnownMaterial.TOPICS,
        shown,
        all.stream().map(ImportingTestsTest::result).toList());
  }

  private static TestResult result(PastAnswer answer) {
    return new TestResult(
        answer.question(),
        KnownMaterial.SUBJECT,
        KnownMaterial.TOPIC,
        answer.chosen(),
        answer.correct(),
        answer.millis());
  }

  private TestImported scored(@Nullable Double score, List<Titled> subjects) {
    return new TestImported(
        id,
        learner,
        THEN,
        "Bats",
        TestMode.TUTOR,
        score,
        subjects,
        List.of(),
        List.of(),
        List.of());
  }
}

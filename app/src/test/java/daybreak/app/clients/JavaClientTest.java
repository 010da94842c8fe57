package daybreak.app.clients;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.MapperFeature;
import daybreak.app.testing.RunningApp;
import daybreak.app.testing.Study;
import generated.client.api.LearnerApi;
import generated.client.api.PasttestApi;
import generated.client.api.PlanApi;
import generated.client.api.QuizApi;
import generated.client.invoker.ApiClient;
import generated.client.invoker.ApiException;
import generated.client.invoker.ApiResponse;
import generated.client.model.Answer;
import generated.client.model.AnswerForm;
import generated.client.model.CompletionResult;
import generated.client.model.DailyPlanView;
import generated.client.model.Done;
import generated.client.model.PastTestPage;
import generated.client.model.PlanView;
import generated.client.model.QuizForm;
import generated.client.model.QuizView;
import generated.client.model.SettingsForm;
import generated.client.model.StartForm;
import generated.client.model.TestMode;
import java.net.http.HttpClient;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A client in Java, generated from the API document by the build. */
final class JavaClientTest {

  private static final long LIMIT_NANOS = 60_000_000_000L;

  private final RunningApp app = RunningApp.local();
  private final ApiClient caller = caller(app, UUID.randomUUID().toString());

  @Test
  void does_the_front_ends_session() throws ApiException {
    Study study = Study.prepared(app.client());
    String question = study.chosen("When do bats sleep?", "By day.");
    var tests = new PasttestApi(caller);
    QuizView quiz = drawn(study);
    assertThat(quiz.getQuestions()).extracting(Object::toString).hasSize(1);
    Done started =
        tests.startTest(
            new StartForm().title("First").mode(TestMode.TUTOR).quizId(quiz.getQuizId()), null);
    assertThat(
            tests
                .answerQuestion(
                    started.getId(),
                    new AnswerForm()
                        .questionId(UUID.fromString(question))
                        .answer(new Answer(1))
                        .millis(4000),
                    "first")
                .getRightAnswer())
        .extracting(Answer::getInteger)
        .isEqualTo(1);
    ApiResponse<CompletionResult> completed = tests.completeTestWithHttpInfo(started.getId(), null);
    assertThat(completed.getData().getCorrect()).isEqualTo(1);
    PastTestPage past =
        tests.listPastTests(
            TestMode.TUTOR, null, null, null, null, null, null, position(completed));
    assertThat(past.getItems()).singleElement().extracting("id").isEqualTo(started.getId());
    assertThat(plan().getEstimatedMinutes()).isNotNegative();
  }

  @Test
  void hears_of_a_refusal_by_its_status() {
    ApiException refused =
        catchThrowableOfType(
            ApiException.class,
            () -> new QuizApi(caller).drawQuiz(new QuizForm().count(0), null, null));
    assertThat(refused.getCode()).isEqualTo(400);
  }

  private QuizView drawn(Study study) throws ApiException {
    QuizForm form = new QuizForm().count(2).addSubjectIdsItem(UUID.fromString(study.subject()));
    return new QuizApi(caller).drawQuiz(form, Long.parseLong(study.position()), null);
  }

  /** Today's plan, once it has been made. */
  private DailyPlanView plan() throws ApiException {
    ApiResponse<Done> settled =
        new LearnerApi(caller)
            .setUpLearnerWithHttpInfo(
                new SettingsForm().timeZone("Asia/Kathmandu").minutesPerDay(30), null);
    long deadline = System.nanoTime() + LIMIT_NANOS;
    while (System.nanoTime() < deadline) {
      PlanView plan = new PlanApi(caller).readTodaysPlan(position(settled), "wait=5");
      if (plan.getActualInstance() instanceof DailyPlanView made) {
        return made;
      }
    }
    throw new AssertionError("The plan is still not made");
  }

  private static long position(ApiResponse<?> answer) {
    return Long.parseLong(
        Objects.requireNonNull(answer.getHeaders().get("daybreak-position")).getFirst());
  }

  /** Words and indexes are only told apart by a mapper that makes neither of the other. */
  private static ApiClient caller(RunningApp app, String sub) {
    var mapper = ApiClient.createDefaultObjectMapper();
    mapper.configure(MapperFeature.ALLOW_COERCION_OF_SCALARS, false);
    String token = app.client().get("/dev/token?role=learner&sub=" + sub).body();
    return new ApiClient(HttpClient.newBuilder(), mapper, app.address())
        .setRequestInterceptor(request -> request.header("Authorization", "Bearer " + token));
  }
}

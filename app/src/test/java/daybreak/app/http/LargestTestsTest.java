package daybreak.app.http;

import static org.assertj.core.api.Assertions.assertThat;

import daybreak.app.testing.AppProcess;
import daybreak.app.testing.Client;
import daybreak.app.testing.Reply;
import daybreak.app.testing.Study;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * Tests of as many questions as there may be, each at its limits, in a heap that holds few of them.
 */
@Timeout(300)
final class LargestTestsTest {

  private static final int QUESTIONS = 200;
  private static final String LARGE = "ü";

  @TempDir private Path directory;
  private AppProcess app;
  private Client anybody;
  private List<String> questions;

  @BeforeEach
  void thereAreTheLargestQuestions() throws Exception {
    app =
        AppProcess.start(
            List.of("-Xmx512m"),
            "--daybreak.postgres.data-dir=" + directory,
            "--daybreak.sample-bank=false");
    anybody = app.client();
    Study study = Study.prepared(anybody);
    Client admin = anybody.as("content-admin");
    questions = IntStream.range(0, QUESTIONS).mapToObj(_ -> question(admin, study)).toList();
  }

  @AfterEach
  void close() throws Exception {
    app.close();
  }

  @Test
  void many_at_once_are_started_and_read_or_put_off_and_small_requests_go_on() throws Exception {
    assertThat(atOnce(10, i -> started(learner(i)))).contains(201).isSubsetOf(201, 503);

    Client reader = learner(100);
    String test = untilThereIsRoom(() -> started(reader)).json().get("id").asString();
    String page = "/api/tests/" + test + "/questions?limit=100";
    assertThat(untilThereIsRoom(() -> reader.get(page)).json().get("items")).hasSize(100);
    assertThat(atOnce(20, _ -> reader.get(page))).contains(200).isSubsetOf(200, 503);
    assertThat(anybody.get("/actuator/health/liveness").status()).isEqualTo(200);
  }

  /** Asks again as long as the answer is that there is no capacity, or that it is not there yet. */
  private static Reply untilThereIsRoom(Supplier<Reply> call) {
    long deadline = System.nanoTime() + Duration.ofMinutes(1).toNanos();
    Reply reply = call.get();
    while (reply.status() == 503 && System.nanoTime() < deadline) {
      reply = call.get();
    }
    assertThat(reply.status()).as(reply.body()).isLessThan(300);
    return reply;
  }

  private Client learner(int number) {
    return anybody.as("learner", new UUID(7, number).toString());
  }

  private Reply started(Client learner) {
    return learner.post(
        "/api/tests",
        "{\"title\": \"All\", \"mode\": \"tutor\", \"questionIds\": [\"%s\"]}"
            .formatted(String.join("\",\"", questions)));
  }

  private List<Integer> atOnce(int callers, IntFunction<Reply> call) throws Exception {
    List<Callable<Integer>> calls =
        IntStream.range(0, callers)
            .<Callable<Integer>>mapToObj(i -> () -> status(call.apply(i)))
            .toList();
    List<Integer> statuses = new ArrayList<>();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<Integer>> answers = calls.stream().map(threads::submit).toList();
      assertThat(learner(200).get("/api/learner").status()).isLessThan(500);
      for (Future<Integer> answer : answers) {
        statuses.add(answer.get());
      }
    }
    return statuses;
  }

  private static int status(Reply reply) {
    if (reply.status() == 503) {
      assertThat(reply.header("Retry-After")).isNotEmpty();
    }
    return reply.status();
  }

  private static String question(Client admin, Study study) {
    String choice = "\"" + LARGE.repeat(1_990);
    String choices =
        String.join(
            ",", IntStream.range(0, 26).mapToObj(i -> choice + " choice" + i + "\"").toList());
    String text = LARGE.repeat(9_999) + "?";
    String body =
        """
        {"topicId": "%s", "type": "mcq", "text": "%s", "choices": [%s], "answer": 0,
         "explanation": "%s"}
        """
            .formatted(study.topic(), text, choices, text);
    Reply made = admin.post("/api/content/questions", body);
    assertThat(made.status()).as(made.body()).isEqualTo(201);
    String id = made.json().get("id").asString();
    assertThat(admin.post("/api/content/questions/" + id + "/validation", "{}").status())
        .isEqualTo(200);
    return id;
  }
}

package daybreak.command.pasttest;

import static org.assertj.core.api.Assertions.assertThat;

import daybreak.command.testing.CommandSideInTest;
import daybreak.command.testing.CommandSideInTest.Answer;
import daybreak.schema.pasttest.TestEvent;
import daybreak.schema.pasttest.TestEvent.TestCompleted;
import daybreak.schema.pasttest.TestEvent.TestStarted;
import daybreak.schema.testing.TestDatabase;
import daybreak.schema.testing.TestDatabaseExtension;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.http.HttpMethod;

/** What a client hears whose time has run out, and what it has done by asking. */
@ExtendWith(TestDatabaseExtension.class)
class TestsThatRunOutTest {

  private static final String TESTS = "/api/tests";
  private static final Instant NOON = Instant.parse("2026-03-29T12:00:00Z");

  private final AtomicReference<Instant> now = new AtomicReference<>(NOON);
  private final UUID learner = UUID.randomUUID();
  private final CommandSideInTest house;
  private String question = "";
  private String test = "";

  TestsThatRunOutTest(TestDatabase database) {
    InstantSource time = now::get;
    Clock clock = time.withZone(ZoneOffset.UTC);
    house = new CommandSideInTest(database, clock);
  }

  @BeforeEach
  void start() {
    String topic = house.topic("Bats " + UUID.randomUUID());
    Map<String, Object> words =
        Map.of("topicId", topic, "type", "text", "text", "How?", "answer", "by echo");
    question = house.post("/api/content/questions", words).send().id();
    house.call(HttpMethod.POST, "/api/content/questions/" + question + "/validation", null).send();
    Map<String, Object> body =
        Map.of(
            "title",
            "Bats",
            "mode",
            "timed",
            "questionIds",
            List.of(question),
            "timeLimitSeconds",
            60);
    test = TESTS + "/" + post(TESTS, body).id();
  }

  @AfterEach
  void close() {
    house.close();
  }

  @Test
  void an_answer_after_the_deadline_is_refused_and_finds_the_test_completed_at_its_deadline() {
    assertThat(answer("by echo").status()).isEqualTo(200);
    pass(Duration.ofSeconds(61));

    Answer late = answer("by smell");

    assertThat(late.status()).isEqualTo(409);
    assertThat(late.body()).contains("\"test.is-over\"");
    assertThat(completions()).extracting(TestEvent::at).containsExactly(NOON.plusSeconds(60));
    assertThat(completions().getFirst().score()).isEqualTo(100);
    assertThat(answer("by smell").body()).isEqualTo(late.body());
    assertThat(completions()).hasSize(1);
  }

  @Test
  void under_one_key_a_late_answer_is_refused_with_the_same_words_again() {
    pass(Duration.ofSeconds(61));

    Answer first = house.post(test + "/answers", given("by echo")).by(learner).key("k").send();
    Answer again = house.post(test + "/answers", given("by echo")).by(learner).key("k").send();

    assertThat(first.status()).isEqualTo(409);
    assertThat(again.status()).isEqualTo(409);
    assertThat(again.body()).isEqualTo(first.body());
    assertThat(completions()).hasSize(1);
  }

  @Test
  void abandoned_after_the_deadline_it_is_completed_instead() {
    pass(Duration.ofSeconds(61));

    Answer late = post(test + "/abandonment", Map.of());

    assertThat(late.status()).isEqualTo(409);
    assertThat(late.body()).contains("\"test.is-over\"");
    assertThat(completions()).extracting(TestEvent::at).containsExactly(NOON.plusSeconds(60));
  }

  @Test
  void completed_after_the_deadline_it_says_how_it_stood_then() {
    assertThat(answer("by echo").status()).isEqualTo(200);
    pass(Duration.ofHours(3));

    Answer completed = post(test + "/completion", Map.of());

    assertThat(completed.status()).isEqualTo(200);
    assertThat(completed.body())
        .isEqualTo("{\"score\":100.0,\"correct\":1,\"answered\":1,\"questionCount\":1}");
    assertThat(completions()).extracting(TestEvent::at).containsExactly(NOON.plusSeconds(60));
  }

  @Test
  void nobody_else_ends_a_test_by_answering_it_late() {
    pass(Duration.ofSeconds(61));

    Answer others = house.post(test + "/answers", given("by echo")).by(UUID.randomUUID()).send();

    assertThat(others.status()).isEqualTo(404);
    assertThat(completions()).isEmpty();
    assertThat(events().getFirst())
        .isInstanceOfSatisfying(
            TestStarted.class,
            started -> assertThat(started.deadlineAt()).isEqualTo(NOON.plusSeconds(60)));
  }

  private void pass(Duration time) {
    now.updateAndGet(before -> before.plus(time));
  }

  private Answer answer(String words) {
    return post(test + "/answers", given(words));
  }

  private Map<String, Object> given(String words) {
    return Map.of("questionId", question, "answer", words, "millis", 1_500);
  }

  private Answer post(String path, Object body) {
    return house.post(path, body).by(learner).send();
  }

  private List<TestCompleted> completions() {
    return events().stream()
        .filter(TestCompleted.class::isInstance)
        .map(TestCompleted.class::cast)
        .toList();
  }

  private List<Object> events() {
    return house
        .stores()
        .eventStore()
        .readEvents(test.substring(test.lastIndexOf('/') + 1))
        .asStream()
        .<Object>map(message -> message.getPayload())
        .toList();
  }
}

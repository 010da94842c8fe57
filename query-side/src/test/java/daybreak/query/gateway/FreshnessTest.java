package daybreak.query.gateway;

import static java.util.concurrent.TimeUnit.MILLISECONDS;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import daybreak.query.Bank;
import daybreak.query.QueryApi;
import daybreak.query.QueryApi.Answer;
import daybreak.schema.testing.TestDatabase;
import daybreak.schema.testing.TestDatabaseExtension;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@ExtendWith(TestDatabaseExtension.class)
class FreshnessTest {

  private final QueryApi api;
  private final Bank bank;

  FreshnessTest(TestDatabase database) {
    api = QueryApi.on(database);
    bank = new Bank(database);
  }

  @BeforeEach
  void logEight() {
    bank.log(8);
  }

  @Test
  void an_answer_waits_for_the_position_asked_for() throws Exception {
    bank.position(1);
    try (var threads = Executors.newScheduledThreadPool(1)) {
      var arrival = threads.schedule(() -> bank.position(2), 100, MILLISECONDS);
      Answer answer = api.askAfter("2", "/api/subjects");
      arrival.get(5, SECONDS);
      assertThat(answer.header("Daybreak-Position")).isEqualTo("2");
    }
  }

  @Test
  void an_answer_waits_for_its_callers_own_last_write() throws Exception {
    bank.position(1);
    api.answered(2);
    api.answered(1);
    try (var threads = Executors.newScheduledThreadPool(1)) {
      var arrival = threads.schedule(() -> bank.position(2), 100, MILLISECONDS);
      Answer answer = api.ask("/api/subjects");
      arrival.get(5, SECONDS);
      assertThat(answer.header("Daybreak-Position")).isEqualTo("2");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"/api/subjects", "/api/past-tests"})
  void a_page_gives_up_waiting_after_a_second_and_says_what_it_includes(String path) {
    bank.position(7);
    api.answered(8);
    long start = System.nanoTime();
    Answer answer = api.ask(path);
    assertThat(Duration.ofNanos(System.nanoTime() - start))
        .isBetween(Duration.ofSeconds(1), Duration.ofSeconds(3));
    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.header("Daybreak-Position")).isEqualTo("7");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/api/content/subjects/", "/api/tests/", "/api/content/decks/"})
  void one_thing_that_may_be_there_soon_is_not_called_missing(String collection) {
    String path = collection + UUID.randomUUID();
    bank.position(7);
    assertThat(api.ask(path).status()).isEqualTo(404);

    Answer asked = api.askAfter("8", path);
    api.answered(8);
    Answer own = api.ask(path);

    assertThat(asked.status()).isEqualTo(503);
    assertThat(asked.json().asString()).isEqualTo("not-yet-visible");
    assertThat(own.status()).isEqualTo(503);
    bank.position(8);
    assertThat(api.ask(path).status()).isEqualTo(404);
  }

  @Test
  void one_thing_that_is_there_is_answered_as_it_is() {
    UUID subject = bank.subject("Zoology");
    bank.position(7);
    Answer answer = api.askAfter("8", "/api/content/subjects/" + subject);
    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.header("Daybreak-Position")).isEqualTo("7");
  }

  @Test
  void nobody_waits_for_what_another_caller_has_written() {
    bank.position(7);
    api.answered(UUID.randomUUID(), 8);
    assertThat(api.ask("/api/content/subjects/" + UUID.randomUUID()).status()).isEqualTo(404);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/api/subjects", "/api/past-tests"})
  void a_position_that_the_log_has_not_is_refused_at_once(String path) {
    bank.position(8);
    long start = System.nanoTime();
    Answer answer = api.askAfter("9", path);
    assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(1));
    assertThat(answer.status()).isEqualTo(409);
    assertThat(answer.json().asString()).isEqualTo("beyond-the-log");
  }

  @Test
  void an_own_write_that_a_restore_took_away_is_not_waited_for() {
    bank.position(8);
    api.answered(9);
    assertThat(api.ask("/api/subjects").status()).isEqualTo(200);
    assertThat(api.ask("/api/content/subjects/" + UUID.randomUUID()).status()).isEqualTo(404);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "-1", "+1", "1.5", "soon", "1234567890123456789", "٣"})
  void a_position_of_a_wrong_form_is_refused(String position) {
    Answer answer = api.askAfter(position, "/api/subjects");
    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.json().at("/0/field").asString()).isEqualTo("Daybreak-Min-Position");
  }

  @Test
  void a_position_given_twice_is_refused() {
    assertThat(api.askAfterAll(List.of("1", "1"), "/api/subjects").status()).isEqualTo(400);
  }
}

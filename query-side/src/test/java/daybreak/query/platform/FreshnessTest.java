package daybreak.query.platform;

import static java.util.concurrent.TimeUnit.MILLISECONDS;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import daybreak.query.Bank;
import daybreak.query.QueryApi;
import daybreak.query.QueryApi.Answer;
import daybreak.schema.testing.TestDatabase;
import daybreak.schema.testing.TestDatabaseExtension;
import java.time.Duration;
import java.util.concurrent.Executors;
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
  void an_answer_gives_up_waiting_after_a_second_and_says_what_it_includes() {
    bank.position(7);
    long start = System.nanoTime();
    Answer answer = api.askAfter("8", "/api/subjects");
    assertThat(Duration.ofNanos(System.nanoTime() - start))
        .isBetween(Duration.ofSeconds(1), Duration.ofSeconds(3));
    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.header("Daybreak-Position")).isEqualTo("7");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "-1", "+1", "1.5", "soon", "1234567890123456789", "٣"})
  void a_position_of_a_wrong_form_is_refused(String position) {
    Answer answer = api.askAfter(position, "/api/subjects");
    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.json().at("/0/field").asString()).isEqualTo("Daybreak-Min-Position");
  }
}

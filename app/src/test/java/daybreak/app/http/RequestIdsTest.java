package daybreak.app.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import daybreak.app.testing.Client;
import daybreak.app.testing.Reply;
import daybreak.app.testing.RunningApp;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How a request is found again: its id, and what it failed by. */
final class RequestIdsTest {

  private static final Duration LIMIT = Duration.ofSeconds(20);

  private final RunningApp app = RunningApp.local();
  private final Client analyst = app.client().as("analyst");

  @Test
  void a_caller_s_own_id_comes_back() {
    assertThat(asked("a.b-c_7")).isEqualTo("a.b-c_7");
    assertThat(asked("x".repeat(64))).hasSize(64);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "two words",
        "{\"a\":1}",
        "%0a",
        "a;b",
        "0123456789012345678901234567890123456789012345678901234567890123+1"
      })
  void anything_else_is_replaced(String given) {
    assertThat(UUID.fromString(asked(given))).isNotNull();
  }

  @Test
  void a_request_without_an_id_is_given_one_even_where_it_is_refused() {
    Reply refused = app.client().get("/api/subjects");

    assertThat(refused.status()).isEqualTo(401);
    assertThat(UUID.fromString(refused.header(RequestIds.HEADER))).isNotNull();
  }

  private String asked(String id) {
    return analyst.get("/api/subjects", RequestIds.HEADER, id).header(RequestIds.HEADER);
  }

  @Test
  void requests_are_counted_by_what_they_failed_by() {
    assertThat(analyst.get("/api/content/subjects/" + UUID.randomUUID()).status()).isEqualTo(404);

    MeterRegistry meters = app.context().getBean(MeterRegistry.class);
    await()
        .atMost(LIMIT)
        .until(
            () -> meters.find("http.server.requests").tag("exception", "NotFound").timer() != null);
  }
}

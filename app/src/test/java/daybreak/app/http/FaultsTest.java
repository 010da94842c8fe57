package daybreak.app.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import daybreak.app.testing.Client;
import daybreak.app.testing.RunningApp;
import daybreak.app.testing.TakenConnections;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.sql.SQLException;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Faults of ours are counted by the call, from the start. */
final class FaultsTest {

  private static final Duration LIMIT = Duration.ofSeconds(20);

  private final RunningApp app = RunningApp.local();
  private final Client admin = app.client().as("content-admin");

  @Test
  void each_call_has_a_count_before_it_has_ever_failed() {
    assertThat(faults("GET", "/api/daily-plan/today").count()).isNotNegative();
    assertThat(faults("POST", "/api/tests/{id}/answers").count()).isNotNegative();
    assertThat(faults("any", "none").count()).isNotNegative();
  }

  @Test
  void a_call_that_is_answered_an_error_of_ours_is_counted() throws SQLException {
    Counter faults = faults("GET", "/api/content/topics/{id}");
    double before = faults.count();
    String topic = "/api/content/topics/" + UUID.randomUUID();

    assertThat(admin.get(topic).status()).isEqualTo(404);
    assertThat(statusWithoutConnections(topic)).isEqualTo(503);

    await().atMost(LIMIT).until(() -> faults.count() == before + 1);
  }

  private int statusWithoutConnections(String path) throws SQLException {
    try (TakenConnections _ = TakenConnections.of(app)) {
      return admin.get(path).status();
    }
  }

  private Counter faults(String method, String path) {
    return app.context()
        .getBean(MeterRegistry.class)
        .get(Faults.NAME)
        .tag("method", method)
        .tag("uri", path)
        .counter();
  }
}

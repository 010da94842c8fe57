package daybreak.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import daybreak.app.testing.AppProcess;
import daybreak.app.testing.Client;
import daybreak.app.testing.Herd;
import daybreak.app.testing.Reply;
import daybreak.app.testing.RunningApp;
import daybreak.schema.sql.Budget;
import daybreak.schema.sql.Database;
import daybreak.schema.sql.NamedQuery;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A process that is told to stop, as its callers and the other processes notice it. */
final class DrainTest {

  private static final int TERMINATED = 128 + 15;
  private static final int CLIENTS = 30;
  private static final Duration BOUND = Duration.ofSeconds(60);

  private static final NamedQuery OWNED =
      NamedQuery.of(
          "test.owned",
          "select count(*) as owned from projection.token where owner is not null",
          Budget.instant(100, 100));

  @Test
  void clients_that_keep_their_connections_leave_without_a_failed_request() throws Exception {
    try (RunningApp other = RunningApp.start(settings("web"));
        AppProcess process =
            AppProcess.start(other.settings(settings("web", "--daybreak.drain=5s")))) {
      Client stopping = process.client();
      try (Herd herd = Herd.of(CLIENTS, stopping, other.client())) {
        await().atMost(BOUND).until(() -> herd.answers() > 10 * CLIENTS);

        process.askToStop();

        await().atMost(BOUND).until(() -> readiness(stopping), DrainTest::isOutOfService);
        assertThat(process.exitCode()).isEqualTo(TERMINATED);
        assertThat(herd.failures()).isEmpty();
        assertThat(herd.gone()).isEqualTo(CLIENTS);
      }
    }
  }

  /** Over a connection of its own. */
  private static Reply readiness(Client client) {
    return client.getAsItStands("/actuator/health/readiness");
  }

  private static boolean isOutOfService(Reply readiness) {
    return readiness.status() == 503 && readiness.body().contains("OUT_OF_SERVICE");
  }

  @Test
  @Timeout(value = 3, unit = TimeUnit.MINUTES)
  void a_worker_has_nobody_to_wait_for_and_leaves_its_projections_to_others_at_once() {
    try (RunningApp worker = RunningApp.start(settings("worker", "--daybreak.drain=10m"))) {
      Database log = worker.database().owner();
      await().atMost(BOUND).until(() -> owned(log) == 4);

      worker.context().close();

      assertThat(owned(log)).isZero();
    }
  }

  private static long owned(Database log) {
    return log.call(OWNED).single(row -> row.longValue("owned"));
  }

  private static String[] settings(String tier, String... more) {
    return Stream.concat(
            Stream.of(
                "--spring.profiles.active=local",
                "--daybreak.sample-bank=false",
                "--daybreak.tier=" + tier),
            Stream.of(more))
        .toArray(String[]::new);
  }
}

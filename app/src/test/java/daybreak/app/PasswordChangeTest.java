package daybreak.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import daybreak.app.testing.AppProcess;
import daybreak.app.testing.Client;
import daybreak.app.testing.Cluster;
import daybreak.schema.testing.OwnServer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** A role's password is changed while requests go on. */
final class PasswordChangeTest {

  private static final Duration LIMIT = Duration.ofSeconds(60);
  private static final String SETTING = "--daybreak.postgres.passwords.web=";
  private static final List<String> OTHERS = List.of("worker", "system", "listener", "replay");

  private static final String SESSIONS_SINCE =
      "select count(*) from pg_stat_activity where usename = 'daybreak_web' and backend_start > '";

  private final Map<Integer, Integer> answers = new ConcurrentHashMap<>();
  private final List<Future<?>> callers = new ArrayList<>();
  private volatile boolean over;

  @Test
  void no_request_fails_while_a_role_s_password_is_changed() throws Exception {
    try (OwnServer server = OwnServer.start();
        ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      Cluster cluster = new Cluster(server);
      assertThat(cluster.migrate(SETTING + "old")).isZero();
      try (AppProcess app =
          cluster.knowing(OTHERS, SETTING + "old", "--daybreak.postgres.next-passwords.web=new")) {
        Client analyst = app.client().as("analyst");
        call(threads, analyst, 1);
        assertThat(cluster.migrate(SETTING + "new")).isZero();
        String changed = server.texts("select clock_timestamp()");

        call(threads, analyst, 30);
        await()
            .atMost(LIMIT)
            .until(() -> !server.texts(SESSIONS_SINCE + changed + "'").equals("0"));
        end();

        assertThat(answers).containsOnlyKeys(200);
      }
    }
  }

  private void call(ExecutorService threads, Client caller, int count) {
    for (int one = 0; one < count; one++) {
      callers.add(
          threads.submit(() -> {
            while (!over) {
              answers.merge(caller.get("/api/subjects").status(), 1, Integer::sum);
            }
          }));
    }
  }

  private void end() throws Exception {
    over = true;
    for (Future<?> caller : callers) {
      caller.get();
    }
  }
}

package daybreak.app.ops;

import static daybreak.app.testing.PooledApps.client;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import daybreak.app.testing.Client;
import daybreak.app.testing.PooledApps;
import daybreak.app.testing.PooledDatabase;
import daybreak.app.testing.Prometheus;
import daybreak.app.testing.Study;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.context.ConfigurableApplicationContext;

/** A real Prometheus with the shipped rules, and processes behind a pooler that it asks. */
final class PrometheusTest {

  private static final Duration LIMIT = Duration.ofSeconds(90);

  /** What no healthy product has: the rest of such a selector is looked for. */
  private static final String OF_TROUBLE = ",outcome=\"SERVER_ERROR\"";

  @Test
  void every_expression_that_is_shipped_is_understood_and_asks_for_what_there_is()
      throws IOException, SQLException {
    Prometheus.needed();
    try (PooledDatabase database = PooledDatabase.start()) {
      PooledApps apps = new PooledApps(database);
      try (var web = apps.web();
          var worker = apps.worker();
          Prometheus prometheus =
              Prometheus.asking(Map.of(address(web), "web", address(worker), "worker"))) {
        study(client(web));

        assertThat(Expressions.all()).hasSizeGreaterThan(60).allSatisfy(prometheus::query);
        await().atMost(LIMIT).until(() -> missing(prometheus).isEmpty());
      }
    }
  }

  private static Set<String> missing(Prometheus prometheus) {
    Set<String> missing = new TreeSet<>();
    Expressions.all().stream()
        .flatMap(expression -> Selectors.of(expression).stream())
        .map(selector -> selector.replace(OF_TROUBLE, ""))
        .distinct()
        .filter(selector -> prometheus.query("count(" + selector + ")").isEmpty())
        .forEach(missing::add);
    return missing;
  }

  private static String address(ConfigurableApplicationContext process) {
    return client(process).address().replace("http://", "");
  }

  /** A little of all that objectives are about, and one request that fails. */
  private static void study(Client anybody) {
    Study study = Study.prepared(anybody);
    Client learner = anybody.as("learner");
    String question = study.chosen("Do bats sleep?", "By day.");
    study.settled(learner);
    String test = study.started(learner, "First", "tutor", List.of(question));
    study.answered(learner, test, question, "1");
    study.completed(learner, test);
    assertThat(study.quiz(learner, "all").status()).isEqualTo(200);
    assertThat(learner.get("/api/daily-plan/today").status()).isBetween(200, 202);
    assertThat(learner.get("/api/past-tests").status()).isEqualTo(200);
    String nothing = "/api/content/subjects/" + UUID.randomUUID();
    assertThat(anybody.as("content-admin").get(nothing).status()).isEqualTo(404);
  }
}

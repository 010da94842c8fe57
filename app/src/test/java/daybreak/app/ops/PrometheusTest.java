package daybreak.app.ops;

import static daybreak.app.testing.PooledApps.client;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import daybreak.app.testing.Client;
import daybreak.app.testing.PooledApps;
import daybreak.app.testing.PooledDatabase;
import daybreak.app.testing.Prometheus;
import daybreak.app.testing.Study;
import daybreak.schema.testing.Reviewed;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.springframework.context.ConfigurableApplicationContext;

/** A real Prometheus with the shipped rules, and processes behind a pooler that it asks. */
@TestInstance(Lifecycle.PER_CLASS)
final class PrometheusTest {

  /** Objectives are recorded once a minute. */
  private static final Duration LIMIT = Duration.ofMinutes(3);

  private final PooledDatabase database;
  private final ConfigurableApplicationContext web;
  private final ConfigurableApplicationContext worker;

  PrometheusTest() throws IOException, SQLException {
    database = PooledDatabase.start();
    PooledApps apps = new PooledApps(database);
    web = apps.web();
    worker = apps.worker();
  }

  @BeforeAll
  void study() {
    study(client(web));
  }

  @AfterAll
  void close() throws IOException {
    worker.close();
    web.close();
    database.close();
  }

  @Test
  void every_expression_that_is_shipped_is_understood_and_has_a_result() throws IOException {
    Prometheus.needed();
    try (Prometheus prometheus =
        Prometheus.asking(Map.of(address(web), "web", address(worker), "worker"))) {
      assertThat(Expressions.all()).hasSizeGreaterThan(60).allSatisfy(prometheus::query);
      Client learner = client(web).as("learner");
      await()
          .atMost(LIMIT)
          .untilAsserted(() -> {
            assertThat(learner.get("/api/past-tests").status()).isLessThan(500);
            assertThat(without(prometheus)).isEmpty();
          });
    }
  }

  @Test
  void no_metric_disappears() {
    Reviewed metrics = Reviewed.named("metrics.txt");
    await().atMost(LIMIT).untilAsserted(() -> assertThat(metrics.goneFrom(scraped())).isEmpty());
    metrics.hold(scraped());
  }

  private SortedMap<String, String> scraped() {
    Scraped scraped = new Scraped();
    scraped.add("web", client(web).get("/actuator/prometheus").body());
    scraped.add("worker", client(worker).get("/actuator/prometheus").body());
    return scraped.lines();
  }

  /** What has no result: of an alert's expression each series that it asks for has to be there. */
  private static Set<String> without(Prometheus prometheus) {
    Set<String> without = new TreeSet<>(Expressions.shown());
    Expressions.all().stream()
        .flatMap(expression -> Selectors.of(expression).stream())
        .map("count(%s)"::formatted)
        .forEach(without::add);
    Expressions.silent().forEach(without::remove);
    without.removeIf(expression -> !prometheus.query(expression).isEmpty());
    return without;
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

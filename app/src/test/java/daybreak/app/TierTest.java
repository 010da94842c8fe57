package daybreak.app;

import static org.assertj.core.api.Assertions.assertThat;

import daybreak.app.testing.RunningApp;
import daybreak.schema.sql.Pool;
import io.micrometer.core.instrument.MeterRegistry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A process opens the pools and runs the sides of its tier only. */
final class TierTest {

  @Test
  void a_web_process_answers_and_follows_nothing() {
    try (RunningApp app = start("web")) {
      assertThat(app.context().getBeanNamesForType(Pool.class))
          .containsExactlyInAnyOrder("webPool", "systemPool");
      assertThat(app.context().containsBean("contentProcessor")).isFalse();
      assertThat(app.client().as("analyst").getAsItStands("/api/subjects").status()).isEqualTo(200);
    }
  }

  @Test
  void a_worker_process_follows_and_answers_nothing_but_operations() {
    try (RunningApp app = start("worker")) {
      assertThat(app.context().getBeanNamesForType(Pool.class))
          .containsExactlyInAnyOrder("directPool", "workerPool", "replayPool", "systemPool");
      assertThat(app.client().as("analyst").getAsItStands("/api/subjects").status()).isEqualTo(404);
      assertThat(app.client().get("/actuator/health/readiness").status()).isEqualTo(200);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"web", "worker", "all"})
  void every_process_shows_what_it_commits(String tier) {
    try (RunningApp app = start(tier)) {
      MeterRegistry meters = app.context().getBean(MeterRegistry.class);

      assertThat(meters.find("event.store.commit.duration").timer()).isNotNull();
      assertThat(meters.find("event.store.commit.commands").summary()).isNotNull();
      assertThat(meters.get("event.store.commit.waiting").gauge().value()).isZero();
    }
  }

  @Test
  void two_processes_are_one_daybreak() {
    try (RunningApp web = start("web");
        RunningApp worker = web.second(settings("worker"))) {
      var admin = web.client().as("content-admin");
      var added = admin.post("/api/content/subjects", "{\"title\":\"Two\"}");
      var page =
          admin.get("/api/subjects", "Daybreak-Min-Position", added.header("Daybreak-Position"));
      assertThat(page.body()).contains("Two");
      assertThat(worker.context().isRunning()).isTrue();
    }
  }

  private static RunningApp start(String tier) {
    return RunningApp.start(settings(tier));
  }

  private static String[] settings(String tier) {
    return new String[] {
      "--spring.profiles.active=local", "--daybreak.sample-bank=false", "--daybreak.tier=" + tier
    };
  }
}

package daybreak.app;

import static org.assertj.core.api.Assertions.assertThat;

import daybreak.app.testing.RunningApp;
import daybreak.schema.process.Vital;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.boot.health.actuate.endpoint.HealthEndpointGroup;
import org.springframework.boot.health.actuate.endpoint.HealthEndpointGroups;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.Status;

/** When a process should be replaced. */
final class VitalHealthTest {

  private final AtomicBoolean works = new AtomicBoolean();
  private final Vital committer = vital("committer", works);
  private final Vital listener = vital("listener", new AtomicBoolean(true));

  @Test
  void what_has_just_failed_may_recover() {
    assertThat(health(Duration.ofHours(1)).health().getStatus()).isEqualTo(Status.UP);
  }

  @Test
  void what_stays_dead_is_a_reason_and_is_named() {
    Health health = health(Duration.ZERO).health();

    assertThat(health.getStatus()).isEqualTo(Status.DOWN);
    assertThat(health.getDetails()).containsEntry("dead", List.of("committer"));
  }

  @Test
  void what_works_again_is_none() {
    VitalHealth health = health(Duration.ZERO);
    assertThat(health.health().getStatus()).isEqualTo(Status.DOWN);

    works.set(true);

    assertThat(health.health().getStatus()).isEqualTo(Status.UP);
  }

  @Test
  void a_dead_thread_is_asked_for_by_liveness_and_the_database_and_projections_are_not() {
    RunningApp app = RunningApp.local();
    HealthEndpointGroup liveness = group(app, "liveness");
    HealthEndpointGroup readiness = group(app, "readiness");

    assertThat(app.client().get("/actuator/health/liveness").status()).isEqualTo(200);
    assertThat(liveness).matches(group -> group.isMember("vital"));
    assertThat(List.of("database", "followers")).noneMatch(liveness::isMember);
    assertThat(readiness).matches(group -> group.isMember("database"));
    assertThat(List.of("vital", "followers")).noneMatch(readiness::isMember);
  }

  private static HealthEndpointGroup group(RunningApp app, String name) {
    return Objects.requireNonNull(app.context().getBean(HealthEndpointGroups.class).get(name));
  }

  private VitalHealth health(Duration patience) {
    return new VitalHealth(() -> Stream.of(committer, listener), patience);
  }

  private static Vital vital(String name, AtomicBoolean works) {
    return new Vital() {
      @Override
      public String name() {
        return name;
      }

      @Override
      public boolean isAlive() {
        return works.get();
      }
    };
  }
}

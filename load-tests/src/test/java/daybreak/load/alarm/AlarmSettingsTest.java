package daybreak.load.alarm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A run has the faults that are named. */
final class AlarmSettingsTest {

  @Test
  void all_faults_come_one_after_the_other_and_then_the_healthy_quarter() {
    assertThat(named("all").incidents()).isEqualTo(Incident.ALL);
    assertThat(named("all").runs(HealthyQuarter.NAME)).isTrue();
  }

  @Test
  void some_can_be_run_alone() {
    assertThat(named("poison", "lock").incidents())
        .extracting(Incident::name)
        .containsExactly("lock", "poison");
    assertThat(named("lock").runs(HealthyQuarter.NAME)).isFalse();
  }

  @Test
  void a_name_that_none_has_is_told_with_those_that_there_are() {
    assertThatThrownBy(() -> named("luck")).hasMessageContainingAll("luck", "lock", "healthy");
  }

  private static AlarmSettings named(String... faults) {
    return new AlarmSettings(Path.of("jar"), Path.of("report"), List.of(faults), "prometheus");
  }
}

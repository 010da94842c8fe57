package daybreak.load.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A run puts on the loads that are named. */
final class JourneySettingsTest {

  @Test
  void all_loads_come_one_after_the_other() {
    assertThat(named("all").loads()).extracting(Load::startsPerMinute).containsExactly(60, 600);
  }

  @Test
  void one_can_be_put_on_alone() {
    assertThat(named("10x").loads()).extracting(Load::name).containsExactly("10x");
  }

  @Test
  void a_name_that_none_has_is_no_run_that_met_its_goals() {
    assertThatThrownBy(named("100x")::loads).hasMessageContaining("100x");
  }

  @Test
  void a_share_of_the_sessions_begins_in_a_second() {
    Pace pace = named("10x").pace(named("10x").loads().getFirst());

    assertThat(pace.perSecond(0.2)).isEqualTo(2);
    assertThat(pace.measured()).hasMinutes(5);
  }

  private static JourneySettings named(String load) {
    return new JourneySettings(Path.of("jar"), Path.of("report"), List.of(load), 20_000, 5);
  }
}

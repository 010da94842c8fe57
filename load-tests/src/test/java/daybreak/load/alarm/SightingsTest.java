package daybreak.load.alarm;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A fault is named once an alert fires that says what is wrong. */
final class SightingsTest {

  private static final Alert SLOW = new Alert("StatementIsSlow", Map.of("query", "plan.plan"));
  private static final Alert OTHER = new Alert("StatementIsSlow", Map.of("query", "deck.decks"));

  private final Sightings seen = new Sightings();

  @Test
  void what_is_pending_names_nothing_yet() {
    seen.add(20, List.of(new Raised(SLOW, false)));

    assertThat(seen.hasFired(SLOW)).isFalse();
    assertThat(seen.alarms()).isZero();
  }

  @Test
  void the_first_time_that_it_fires_counts() {
    seen.add(20, List.of(new Raised(SLOW, false)));
    seen.add(80, List.of(new Raised(SLOW, true)));
    seen.add(81, List.of(new Raised(SLOW, true)));

    assertThat(seen.secondsTo(SLOW)).hasValue(80);
    assertThat(seen.alarms()).isEqualTo(1);
  }

  @Test
  void an_alert_of_something_else_does_not_name_it() {
    seen.add(80, List.of(new Raised(OTHER, true)));

    assertThat(seen.hasFired(SLOW)).isFalse();
    assertThat(seen.hasFired(new Alert("StatementIsSlow", Map.of()))).isTrue();
    assertThat(seen.hasFired(new Alert("StatementIsCut", Map.of()))).isFalse();
  }

  @Test
  void all_that_was_raised_is_told_once() {
    seen.add(20.2, List.of(new Raised(SLOW, false), new Raised(OTHER, false)));
    seen.add(80.4, List.of(new Raised(SLOW, true), new Raised(OTHER, false)));

    assertThat(seen.told())
        .containsExactly(
            "StatementIsSlow{query=plan.plan} fired after 80 s",
            "StatementIsSlow{query=deck.decks} was pending after 20 s");
  }
}

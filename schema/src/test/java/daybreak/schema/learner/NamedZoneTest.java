package daybreak.schema.learner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import daybreak.schema.input.StrictJson;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

class NamedZoneTest {

  private static final JsonMapper JSON = StrictJson.mapper();
  private static final Instant SUMMER = Instant.parse("2026-07-01T00:00:00Z");

  @ParameterizedTest
  @CsvSource({
    "EST, -05:00",
    "MST, -07:00",
    "HST, -10:00",
    "ROC, +08:00",
    "GMT+0, Z",
    "GMT-0, Z",
    "Europe/Berlin, +02:00"
  })
  void keeps_its_name_and_reckons_by_the_zone_that_the_name_links_to(String name, String offset) {
    NamedZone zone = NamedZone.find(name).orElseThrow();

    assertThat(zone.name()).isEqualTo(name);
    assertThat(zone.zone().getRules().getOffset(SUMMER).getId()).isEqualTo(offset);
    assertThat(ZoneId.getAvailableZoneIds()).contains(zone.zone().getId());
  }

  @ParameterizedTest
  @ValueSource(strings = {"EST", "GMT-0", "Asia/Kathmandu"})
  void is_stored_as_its_name_and_nothing_else(String name) {
    String stored = JSON.writeValueAsString(new NamedZone(name));

    assertThat(stored).isEqualTo('"' + name + '"');
    assertThat(JSON.readValue(stored, NamedZone.class)).isEqualTo(new NamedZone(name));
  }

  @Test
  void is_none_under_a_name_that_there_is_not() {
    assertThat(NamedZone.find("Europe/Atlantis")).isEmpty();
    assertThatThrownBy(() -> new NamedZone("Europe/Atlantis"))
        .isInstanceOf(DateTimeException.class);
  }
}

package daybreak.command.learner;

import static org.assertj.core.api.Assertions.assertThat;

import daybreak.command.testing.CommandSideInTest;
import daybreak.command.testing.CommandSideInTest.Answer;
import daybreak.schema.learner.LearnerEvent.LearnerRegistered;
import daybreak.schema.learner.LearnerEvent.LearnerSettingsChanged;
import daybreak.schema.platform.Event;
import daybreak.schema.testing.TestDatabase;
import daybreak.schema.testing.TestDatabaseExtension;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.HttpMethod;

@ExtendWith(TestDatabaseExtension.class)
class SettingsOverHttpTest {

  private final CommandSideInTest house;
  private final UUID learner = UUID.randomUUID();

  SettingsOverHttpTest(TestDatabase database) {
    house = new CommandSideInTest(database);
  }

  @AfterEach
  void close() {
    house.close();
  }

  @Test
  void the_first_settings_register_the_learner_and_others_change_them() {
    Map<String, Object> settings = settings();
    settings.put("examDate", "2026-06-30");
    settings.put(
        "subjects", List.of(Map.of("subjectId", house.subject("Psychology"), "weight", 10)));

    assertThat(put(settings).status()).isEqualTo(200);
    assertThat(put(settings).status()).isEqualTo(200);
    assertThat(put(settings()).status()).isEqualTo(200);

    assertThat(events())
        .hasExactlyElementsOfTypes(LearnerRegistered.class, LearnerSettingsChanged.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTC", "Asia/Kathmandu", "America/Argentina/Buenos_Aires", "Etc/GMT+12"})
  void any_zone_of_the_database_will_do(String zone) {
    assertThat(put(with("timeZone", zone)).status()).isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(strings = {"Europe/Atlantis", "+02:00", "europe/berlin", "", " UTC", "GMT+2"})
  void an_unknown_zone_and_a_mere_offset_are_refused_in_plain_words(String zone) {
    Answer answer = put(with("timeZone", zone));

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.body()).contains("is not a zone of the IANA database");
    assertThat(events()).isEmpty();
  }

  @Test
  void every_field_at_fault_is_told() {
    assertRefused(with("minutesPerDay", 4), "minutesPerDay");
    assertRefused(with("minutesPerDay", 601), "minutesPerDay");
    assertRefused(with("examDate", "30.6.2026"), "examDate");
    assertRefused(with("examDate", "2026-02-30"), "examDate");
    assertRefused(with("subjects", List.of(Map.of("weight", 5))), "subjects[0].subjectId");
    assertRefused(
        with("subjects", List.of(Map.of("subjectId", learner, "weight", 11))),
        "subjects[0].weight");
    var twice = Map.of("subjectId", learner, "weight", 1);
    assertRefused(with("subjects", List.of(twice, twice)), "must not hold a subject twice");
    Map<String, Object> nothing = new HashMap<>();
    assertRefused(nothing, "timeZone");
    assertRefused(nothing, "minutesPerDay");
  }

  private void assertRefused(Map<String, Object> settings, String fact) {
    Answer answer = put(settings);
    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.body()).contains(fact);
    assertThat(events()).isEmpty();
  }

  @Test
  void a_subject_that_is_not_there_is_refused() {
    var unknown = Map.of("subjectId", UUID.randomUUID(), "weight", 5);

    Answer answer = put(with("subjects", List.of(unknown)));

    assertThat(answer.status()).isEqualTo(409);
    assertThat(events()).isEmpty();
  }

  private List<Event> events() {
    return house
        .stores()
        .streams()
        .events("learner", List.of(learner))
        .getOrDefault(learner, new ArrayList<>());
  }

  private Answer put(Map<String, Object> settings) {
    return house.call(HttpMethod.PUT, "/api/learner", settings).by(learner).send();
  }

  private static Map<String, Object> with(String field, Object value) {
    Map<String, Object> settings = settings();
    settings.put(field, value);
    return settings;
  }

  private static Map<String, Object> settings() {
    return new HashMap<>(Map.of("timeZone", "Europe/Berlin", "minutesPerDay", 45));
  }
}

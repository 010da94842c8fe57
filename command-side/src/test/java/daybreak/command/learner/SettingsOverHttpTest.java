package daybreak.command.learner;

import static org.assertj.core.api.Assertions.assertThat;

import daybreak.command.testing.CommandSideInTest;
import daybreak.command.testing.CommandSideInTest.Answer;
import daybreak.schema.event.Event;
import daybreak.schema.learner.LearnerEvent.LearnerRegistered;
import daybreak.schema.learner.LearnerEvent.LearnerSettingsChanged;
import daybreak.schema.learner.LearnerId;
import daybreak.schema.learner.LearnerSettings;
import daybreak.schema.learner.NamedZone;
import daybreak.schema.testing.TestDatabase;
import daybreak.schema.testing.TestDatabaseExtension;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
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

  @Test
  void whose_id_belongs_to_something_else_is_refused_at_once_and_for_good() {
    Map<String, Object> subject = Map.of("id", learner.toString(), "title", "Not a learner");
    assertThat(house.call(HttpMethod.POST, "/api/content/subjects", subject).send().status())
        .isEqualTo(201);

    Answer refused = put(settings());

    assertThat(refused.status()).isEqualTo(409);
    assertThat(refused.body()).contains("belongs to something that is no ");
  }

  @Test
  void a_retired_subject_is_not_chosen_any_more_and_stays_where_it_was() {
    String chosen = house.subject("Alchemy");
    String other = house.subject("Astrology");
    Map<String, Object> settings = settings();
    settings.put("subjects", List.of(Map.of("subjectId", chosen, "weight", 1)));
    assertThat(put(settings).status()).isEqualTo(200);
    for (String subject : List.of(chosen, other)) {
      String path = "/api/content/subjects/" + subject + "/retirement";
      assertThat(house.call(HttpMethod.POST, path, null).send().status()).isEqualTo(200);
    }

    settings.put("minutesPerDay", 20);
    assertThat(put(settings).status()).isEqualTo(200);
    settings.put(
        "subjects",
        List.of(Map.of("subjectId", chosen, "weight", 1), Map.of("subjectId", other, "weight", 1)));
    Answer refused = put(settings);
    assertThat(refused.status()).isEqualTo(409);
    assertThat(refused.body()).contains("subject.is-retired");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "UTC",
        "Asia/Kathmandu",
        "America/Argentina/Buenos_Aires",
        "Etc/GMT+12",
        "EST",
        "MST",
        "HST",
        "ROC",
        "GMT+0",
        "GMT-0",
        "GMT0",
        "CET"
      })
  void any_zone_of_the_database_will_do(String zone) {
    assertThat(put(with("timeZone", zone)).status()).isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Europe/Atlantis",
        "+02:00",
        "+05:30",
        "Z",
        "UTC+0",
        "europe/berlin",
        "est",
        "CST",
        "",
        " UTC",
        "GMT+2",
        "GMT+00:00",
        "SystemV/EST5"
      })
  void an_unknown_zone_and_a_mere_offset_are_refused_in_plain_words(String zone) {
    Answer answer = put(with("timeZone", zone));

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.body()).contains("is not a zone of the IANA database");
    assertThat(events()).isEmpty();
  }

  @Test
  void a_name_that_links_to_a_zone_is_kept_as_it_was_sent() {
    assertThat(put(with("timeZone", "EST")).status()).isEqualTo(200);
    assertThat(put(with("timeZone", "GMT-0")).status()).isEqualTo(200);

    assertThat(events())
        .containsExactly(
            new LearnerRegistered(new LearnerId(learner), in("EST")),
            new LearnerSettingsChanged(new LearnerId(learner), in("GMT-0")));
  }

  private static LearnerSettings in(String zone) {
    return new LearnerSettings(new NamedZone(zone), 45, null, List.of());
  }

  @ParameterizedTest
  @ValueSource(strings = {"0001-01-01", "2028-02-29", "9999-12-31"})
  void an_exam_may_be_on_any_day_of_the_calendar(String date) {
    assertThat(put(with("examDate", date)).status()).isEqualTo(200);
    LearnerRegistered registered = (LearnerRegistered) events().getFirst();
    assertThat(registered.settings().examDate()).isEqualTo(date);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "0000-01-01",
        "-0001-01-01",
        "+10000-01-01",
        "10000-01-01",
        "2026-02-29",
        "2026-13-01",
        "2026-1-1",
        "2026-06-30Z",
        "2026-06-30+02:00",
        "2026-06-30T00:00:00Z",
        "2026-W26-2",
        " 2026-06-30",
        ""
      })
  void no_other_day_or_form_is_a_date(String date) {
    assertRefused(with("examDate", date), "examDate");
  }

  @Test
  void a_number_is_no_text_and_a_text_no_number() {
    assertRefused(with("timeZone", 1), "timeZone");
    assertRefused(with("examDate", 20260630), "examDate");
    assertRefused(with("minutesPerDay", "45"), "minutesPerDay");
    assertRefused(with("minutesPerDay", 45.5), "minutesPerDay");
    assertRefused(with("minutesPerDay", true), "minutesPerDay");
    assertRefused(
        with("subjects", List.of(Map.of("subjectId", 1, "weight", 1))), "subjects[0].subjectId");
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
    assertThat(answer.body()).contains("subject.is-unknown");
    assertThat(events()).isEmpty();
  }

  @Test
  void what_a_change_leaves_out_stays_as_it_was() {
    Map<String, Object> settings = with("examDate", "2026-06-30");
    settings.put(
        "subjects", List.of(Map.of("subjectId", house.subject("Psychology"), "weight", 10)));
    assertThat(put(settings).status()).isEqualTo(200);
    LearnerSettings before = ((LearnerRegistered) events().getFirst()).settings();

    assertThat(patch(Map.of("minutesPerDay", 20)).status()).isEqualTo(200);
    assertThat(patch(Map.of("minutesPerDay", 20)).status()).isEqualTo(200);
    assertThat(patch(Map.of()).status()).isEqualTo(200);
    assertThat(patch(Map.of("timeZone", "Asia/Tokyo", "subjects", List.of())).status())
        .isEqualTo(200);

    assertThat(events().subList(1, events().size()))
        .containsExactly(
            new LearnerSettingsChanged(
                new LearnerId(learner),
                new LearnerSettings(before.timeZone(), 20, before.examDate(), before.subjects())),
            new LearnerSettingsChanged(
                new LearnerId(learner),
                new LearnerSettings(
                    new NamedZone("Asia/Tokyo"), 20, before.examDate(), List.of())));
  }

  @Test
  void a_change_to_null_takes_the_day_of_the_exam_away_and_nothing_else() {
    assertThat(put(with("examDate", "2026-06-30")).status()).isEqualTo(200);
    LearnerSettings before = ((LearnerRegistered) events().getFirst()).settings();

    assertThat(patch(change("examDate", null)).status()).isEqualTo(200);
    assertThat(patch(change("examDate", null)).status()).isEqualTo(200);

    assertThat(events().subList(1, events().size()))
        .containsExactly(
            new LearnerSettingsChanged(
                new LearnerId(learner),
                new LearnerSettings(
                    before.timeZone(), before.minutesPerDay(), null, before.subjects())));
  }

  @ParameterizedTest
  @ValueSource(strings = {"timeZone", "minutesPerDay", "subjects"})
  void what_a_learner_has_to_have_is_not_taken_away(String field) {
    assertThat(put(settings()).status()).isEqualTo(200);

    Answer refused = patch(change(field, null));

    assertThat(refused.status()).isEqualTo(400);
    assertThat(refused.body()).contains(field, "must be left out or have a value, not null");
    assertThat(events()).hasSize(1);
  }

  @Test
  void what_is_left_out_and_what_is_null_are_two_payloads_of_a_key() {
    assertThat(put(with("examDate", "2026-06-30")).status()).isEqualTo(200);

    assertThat(keyed(Map.of()).status()).isEqualTo(200);
    assertThat(keyed(change("examDate", null)).status()).isEqualTo(422);
    assertThat(events()).hasSize(1);
  }

  private Answer keyed(Map<String, ? extends @Nullable Object> change) {
    return house.call(HttpMethod.PATCH, "/api/learner", change).by(learner).key("k").send();
  }

  private static Map<String, @Nullable Object> change(String field, @Nullable Object value) {
    Map<String, @Nullable Object> change = new HashMap<>();
    change.put(field, value);
    return change;
  }

  @Test
  void a_change_is_read_as_strictly_as_the_whole_and_needs_a_learner_who_is_known() {
    assertThat(patch(Map.of("minutesPerDay", 20)).status()).isEqualTo(404);
    assertThat(put(settings()).status()).isEqualTo(200);

    Map<String, Object> wrong =
        Map.of("minutesPerDay", 601, "timeZone", "Europe/Atlantis", "examDate", "30.6.2026");
    Answer refused = patch(wrong);

    assertThat(refused.status()).isEqualTo(400);
    assertThat(refused.body()).contains("minutesPerDay", "timeZone", "examDate");
    assertThat(patch(Map.of("pace", 1)).status()).isEqualTo(400);
    var unknown = Map.of("subjectId", UUID.randomUUID(), "weight", 5);
    assertThat(patch(Map.of("subjects", List.of(unknown))).status()).isEqualTo(409);
    assertThat(events()).hasSize(1);
  }

  private Answer patch(Map<String, ? extends @Nullable Object> change) {
    return house.call(HttpMethod.PATCH, "/api/learner", change).by(learner).send();
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

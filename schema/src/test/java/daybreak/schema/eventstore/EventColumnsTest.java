package daybreak.schema.eventstore;

import static org.assertj.core.api.Assertions.assertThat;

import daybreak.schema.deck.CardStudyEvent.CardReviewed;
import daybreak.schema.event.ColumnType;
import daybreak.schema.event.EventColumn;
import daybreak.schema.event.EventColumns;
import daybreak.schema.event.Json;
import daybreak.schema.eventstore.EventExamples.Example;
import daybreak.schema.learner.LearnerEvent.LearnerRegistered;
import daybreak.schema.pasttest.TestEvent.QuestionAnswered;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

class EventColumnsTest {

  static List<Example> examples() {
    return EventExamples.all();
  }

  @Test
  void a_record_inside_an_event_is_spread_out_under_its_name() {
    assertThat(EventColumns.of(CardReviewed.class))
        .extracting(EventColumn::name)
        .containsExactly(
            "study",
            "learner",
            "card",
            "subject",
            "topic",
            "at",
            "rating",
            "millis",
            "memory_state",
            "memory_step",
            "memory_stability",
            "memory_difficulty",
            "memory_due");
  }

  @Test
  void a_list_is_one_column_and_a_name_has_no_humps() {
    assertThat(EventColumns.of(LearnerRegistered.class))
        .containsExactly(
            new EventColumn("learner", ColumnType.UUID, List.of("learner"), false),
            new EventColumn(
                "settings_time_zone", ColumnType.TEXT, List.of("settings", "timeZone"), false),
            new EventColumn(
                "settings_minutes_per_day",
                ColumnType.INTEGER,
                List.of("settings", "minutesPerDay"),
                false),
            new EventColumn(
                "settings_exam_date", ColumnType.DATE, List.of("settings", "examDate"), true),
            new EventColumn(
                "settings_subjects", ColumnType.JSON, List.of("settings", "subjects"), false));
  }

  @Test
  void a_value_of_two_kinds_stays_json() {
    assertThat(EventColumns.of(QuestionAnswered.class))
        .contains(new EventColumn("answer", ColumnType.JSON, List.of("answer"), false));
  }

  @ParameterizedTest
  @MethodSource("examples")
  void every_stored_value_is_in_its_column_s_type(Example example) {
    JsonNode payload = Json.mapper().valueToTree(example.event());
    for (EventColumn column : EventColumns.of(example.event().getClass())) {
      JsonNode value = at(payload, column.path());
      assertThat(value.isMissingNode()).as(column.name()).isIn(false, column.nullable());
      assertThat(value.isMissingNode() || fits(value, column.type())).as(column.name()).isTrue();
    }
  }

  @ParameterizedTest
  @MethodSource("examples")
  void no_stored_value_is_left_out(Example example) {
    JsonNode payload = Json.mapper().valueToTree(example.event());

    assertThat(EventColumns.of(example.event().getClass()))
        .extracting(column -> column.path().getFirst())
        .containsAll(payload.propertyNames());
  }

  private static JsonNode at(JsonNode payload, List<String> path) {
    JsonNode value = payload;
    for (String name : path) {
      value = value.path(name);
    }
    return value;
  }

  private static boolean fits(JsonNode value, ColumnType type) {
    return switch (type) {
      case TEXT -> value.isString();
      case UUID -> UUID.fromString(value.asString()).toString().equals(value.asString());
      case INTEGER -> value.isInt();
      case BIGINT -> value.isIntegralNumber();
      case DOUBLE -> value.isNumber();
      case BOOLEAN -> value.isBoolean();
      case INSTANT -> Instant.parse(value.asString()).toString().equals(value.asString());
      case DATE -> LocalDate.parse(value.asString()).toString().equals(value.asString());
      case JSON -> true;
    };
  }
}

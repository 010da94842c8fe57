package daybreak.projection.learner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import daybreak.projection.testing.Deeds;
import daybreak.projection.testing.ReadTables;
import daybreak.projection.testing.ToldLog;
import daybreak.schema.deck.CardStudyEvent.CardReviewed;
import daybreak.schema.testing.TestDatabase;
import daybreak.schema.testing.TestDatabaseExtension;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

/** On which of their own dates learners did something. */
@ExtendWith(TestDatabaseExtension.class)
class DaysTest {

  /** On the Chatham Islands the 2nd has begun, in Honolulu the 1st is still new. */
  private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

  private final Deeds deeds = new Deeds();
  private final ToldLog log;

  DaysTest(TestDatabase database) {
    this.log = new ToldLog(database);
  }

  @Test
  void a_deed_counts_on_the_date_of_the_zone_that_the_learner_had_then() {
    log.happen(
        List.of(deeds.reviewed(NOON), deeds.registered("Pacific/Chatham"), deeds.reviewed(NOON)));
    log.happen(List.of(deeds.moved("Pacific/Honolulu"), deeds.reviewed(NOON)));

    assertThat(days())
        .extracting(day -> day.get("date").asString(), day -> day.get("reviews").asInt())
        .containsExactly(tuple("2026-03-01", 2), tuple("2026-03-02", 1));
  }

  @Test
  void a_review_that_is_undone_leaves_the_day_on_which_it_was() {
    CardReviewed review = deeds.reviewed(NOON);
    log.happen(List.of(deeds.registered("Pacific/Chatham"), review, deeds.reviewed(NOON)));

    log.happen(List.of(Deeds.undone(review)));

    assertThat(days())
        .extracting(
            day -> day.get("date").asString(),
            day -> day.get("reviews").asInt(),
            day -> day.get("millis").asInt())
        .containsExactly(tuple("2026-03-02", 1, 8_000));
  }

  @Test
  void what_was_done_in_the_past_counts_in_the_zone_of_then_and_can_be_undone() {
    CardReviewed review = deeds.reviewed(Instant.parse("2020-05-01T20:00:00Z"));
    log.happen(List.of(deeds.registered("Pacific/Chatham"), review));
    assertThat(days())
        .extracting(day -> day.get("date").asString(), day -> day.get("reviews").asInt())
        .containsExactly(tuple("2020-05-01", 1));

    log.happen(List.of(Deeds.undone(review)));

    assertThat(days())
        .extracting(day -> day.get("date").asString(), day -> day.get("reviews").asInt())
        .containsExactly(tuple("2020-05-01", 0));
  }

  @Test
  void settings_that_keep_the_zone_are_no_journey() {
    log.happen(
        List.of(
            deeds.registered("Asia/Tokyo"), deeds.moved("Asia/Tokyo"), deeds.moved("Asia/Seoul")));
    log.happen(List.of(deeds.moved("Asia/Seoul")));
    log.happen(List.of(deeds.moved("Asia/Tokyo")));

    log.deliverAgain();

    assertThat(log.rows(ReadTables.LEARNER_ZONES))
        .extracting(row -> row.get("time_zone").asString())
        .containsExactly("Asia/Tokyo", "Asia/Seoul", "Asia/Tokyo");
  }

  @Test
  void what_is_delivered_again_counts_once() {
    log.happen(List.of(deeds.registered("Asia/Tokyo"), deeds.reviewed(NOON), deeds.reviewed(NOON)));
    List<JsonNode> before = days();

    log.deliverAgain();
    log.deliver(1, 2);

    assertThat(days()).isEqualTo(before).hasSize(1);
  }

  private List<JsonNode> days() {
    return log.rows(ReadTables.ACTIVITY_DAYS);
  }
}

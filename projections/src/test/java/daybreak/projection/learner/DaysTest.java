package daybreak.projection.learner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import daybreak.projection.Projections;
import daybreak.projection.platform.Projection;
import daybreak.projection.testing.Bank;
import daybreak.projection.testing.History;
import daybreak.projection.testing.ReadTables;
import daybreak.schema.content.FlashcardId;
import daybreak.schema.deck.CardMemory;
import daybreak.schema.deck.CardStudyEvent.CardReviewed;
import daybreak.schema.deck.CardStudyEvent.ReviewUndone;
import daybreak.schema.deck.CardStudyId;
import daybreak.schema.deck.MemoryState;
import daybreak.schema.deck.Rating;
import daybreak.schema.event.Event;
import daybreak.schema.event.Json;
import daybreak.schema.following.LoggedEvent;
import daybreak.schema.learner.LearnerEvent.LearnerRegistered;
import daybreak.schema.learner.LearnerEvent.LearnerSettingsChanged;
import daybreak.schema.learner.LearnerId;
import daybreak.schema.learner.LearnerSettings;
import daybreak.schema.learner.NamedZone;
import daybreak.schema.sql.Database;
import daybreak.schema.testing.TestDatabase;
import daybreak.schema.testing.TestDatabaseExtension;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

/** On which of their own dates learners did something. */
@ExtendWith(TestDatabaseExtension.class)
class DaysTest {

  /** On the Chatham Islands the 2nd has begun, in Honolulu the 1st is still new. */
  private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

  private final LearnerId learner = new LearnerId(UUID.randomUUID());
  private final List<Event> log = new ArrayList<>();
  private final Database worker;
  private final Database owner;
  private final Projection<?> projection;

  DaysTest(TestDatabase database) {
    this.worker = database.worker();
    this.owner = database.owner();
    this.projection = Projections.learner(worker);
  }

  @BeforeEach
  void clear() {
    ReadTables.clear(owner);
  }

  @Test
  void a_deed_counts_on_the_date_of_the_zone_that_the_learner_had_then() {
    happen(List.of(reviewed(NOON), registered("Pacific/Chatham"), reviewed(NOON)));
    happen(List.of(moved("Pacific/Honolulu"), reviewed(NOON)));

    assertThat(days())
        .extracting(day -> day.get("date").asString(), day -> day.get("reviews").asInt())
        .containsExactly(tuple("2026-03-01", 2), tuple("2026-03-02", 1));
  }

  @Test
  void a_review_that_is_undone_leaves_the_day_on_which_it_was() {
    CardReviewed review = reviewed(NOON);
    happen(List.of(registered("Pacific/Chatham"), review, reviewed(NOON)));

    happen(List.of(undone(review)));

    assertThat(days())
        .extracting(
            day -> day.get("date").asString(),
            day -> day.get("reviews").asInt(),
            day -> day.get("millis").asInt())
        .containsExactly(tuple("2026-03-02", 1, 8_000));
  }

  @Test
  void what_was_done_in_the_past_counts_in_the_zone_of_then_and_can_be_undone() {
    CardReviewed review = reviewed(Instant.parse("2020-05-01T20:00:00Z"));
    happen(List.of(registered("Pacific/Chatham"), review));
    assertThat(days())
        .extracting(day -> day.get("date").asString(), day -> day.get("reviews").asInt())
        .containsExactly(tuple("2020-05-01", 1));

    happen(List.of(undone(review)));

    assertThat(days())
        .extracting(day -> day.get("date").asString(), day -> day.get("reviews").asInt())
        .containsExactly(tuple("2020-05-01", 0));
  }

  @Test
  void settings_that_keep_the_zone_are_no_journey() {
    happen(List.of(registered("Asia/Tokyo"), moved("Asia/Tokyo"), moved("Asia/Seoul")));
    happen(List.of(moved("Asia/Seoul")));
    happen(List.of(moved("Asia/Tokyo")));

    project(0, log.size());

    assertThat(ReadTables.content(worker, ReadTables.LEARNER_ZONES))
        .extracting(row -> Json.mapper().readTree(row).get("time_zone").asString())
        .containsExactly("Asia/Tokyo", "Asia/Seoul", "Asia/Tokyo");
  }

  @Test
  void what_is_delivered_again_counts_once() {
    happen(List.of(registered("Asia/Tokyo"), reviewed(NOON), reviewed(NOON)));
    List<JsonNode> before = days();

    project(0, log.size());
    project(1, 2);

    assertThat(days()).isEqualTo(before).hasSize(1);
  }

  private List<JsonNode> days() {
    return ReadTables.content(worker, ReadTables.ACTIVITY_DAYS).stream()
        .map(row -> Json.mapper().readTree(row))
        .toList();
  }

  private LearnerRegistered registered(String zone) {
    return new LearnerRegistered(learner, settings(zone));
  }

  private LearnerSettingsChanged moved(String zone) {
    return new LearnerSettingsChanged(learner, settings(zone));
  }

  private static LearnerSettings settings(String zone) {
    return new LearnerSettings(new NamedZone(zone), 30, null, List.of());
  }

  private CardReviewed reviewed(Instant at) {
    FlashcardId card = new FlashcardId(UUID.randomUUID());
    return new CardReviewed(
        CardStudyId.of(learner, card),
        learner,
        card,
        Bank.SUBJECT,
        Bank.TOPIC,
        at,
        Rating.GOOD,
        4_000L,
        new CardMemory(MemoryState.REVIEW, null, 1, 5, at.plusSeconds(600)));
  }

  private static ReviewUndone undone(CardReviewed review) {
    return new ReviewUndone(
        review.study(),
        review.learner(),
        review.card(),
        Bank.SUBJECT,
        Bank.TOPIC,
        review.at().plusSeconds(5),
        review.at(),
        null,
        null);
  }

  private void happen(List<? extends Event> events) {
    int from = log.size();
    log.addAll(events);
    project(from, log.size());
  }

  private void project(int from, int to) {
    List<LoggedEvent> batch = History.of(log).events().subList(from, to);
    worker.inTransaction(() -> projection.apply(batch));
  }
}

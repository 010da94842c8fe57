package daybreak.query.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;
import static org.assertj.core.api.Assertions.tuple;

import daybreak.query.Bank;
import daybreak.query.QueryApi;
import daybreak.query.QueryApi.Answer;
import daybreak.query.Studies;
import daybreak.schema.learner.LearnerId;
import daybreak.schema.plan.DailyPlanCommand.RequestPlan;
import daybreak.schema.plan.ItemKind;
import daybreak.schema.plan.LocalDay;
import daybreak.schema.testing.TestDatabase;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The caller lives on the Chatham Islands, where it is 13:45 hours later than in UTC. */
class PlanReadsTest {

  private static final Instant NOW = Instant.parse("2026-01-31T10:20:00Z");
  private static final LocalDate TODAY = LocalDate.of(2026, 2, 1);

  private static final UUID SUBJECT = UUID.randomUUID();

  private final TestDatabase database = TestDatabase.create();
  private final Bank bank = new Bank(database);
  private final Studies studies = new Studies(database);
  private final QueryApi api = QueryApi.on(database, Clock.fixed(NOW, ZoneOffset.UTC));

  @BeforeEach
  void live() {
    studies.lived(QueryApi.CALLER, NOW.minus(Duration.ofDays(300)), "Pacific/Chatham");
  }

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void a_plan_that_is_there_is_shown_and_asks_for_nothing() {
    studies.registered(QueryApi.CALLER);
    studies.plan(QueryApi.CALLER, TODAY, 1);

    Answer answer = api.ask("/api/daily-plan/today");

    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.fields())
        .contains(
            entry("date", "2026-02-01"),
            entry("timeZone", "Pacific/Chatham"),
            entry("dayStartsAt", "2026-01-31T10:15:00Z"),
            entry("dayEndsAt", "2026-02-01T10:15:00Z"),
            entry("budgetMinutes", 45),
            entry("estimatedMinutes", 9),
            entry("state", "started"));
    assertThat(answer.json().get("backlog").get("dueCards").asInt()).isEqualTo(7);
    assertThat(answer.items())
        .extracting("kind", "state")
        .containsExactly(tuple("cards", "completed"), tuple("quiz", "open"));
    assertThat(answer.json().get("items").get(1).get("refIds")).hasSize(1);
    assertThat(api.ask("/api/daily-plan/2026-02-01").json()).isEqualTo(answer.json());
    assertThat(api.sent()).isEmpty();
  }

  @Test
  void a_plan_that_was_prepared_in_another_zone_is_spent_in_the_one_where_the_learner_is() {
    ZoneId auckland = ZoneId.of("Pacific/Auckland");
    studies.registered(QueryApi.CALLER);
    studies.plan(QueryApi.CALLER, new LocalDay(TODAY, auckland), 1);
    studies.plan(QueryApi.CALLER, new LocalDay(TODAY.minusDays(1), auckland), 1);

    Answer plan = api.ask("/api/daily-plan/today");

    assertThat(plan.fields())
        .contains(
            entry("timeZone", "Pacific/Chatham"),
            entry("dayStartsAt", "2026-01-31T10:15:00Z"),
            entry("dayEndsAt", "2026-02-01T10:15:00Z"),
            entry("state", "started"));
    assertThat(plan.items()).hasSize(2);
    assertThat(api.ask("/api/daily-plan/2026-02-01").json()).isEqualTo(plan.json());
    assertThat(api.ask("/api/daily-plan/2026-01-31").json().get("timeZone").asString())
        .isEqualTo("Pacific/Auckland");
  }

  @Test
  void a_plan_names_the_zone_as_the_learner_chose_it_and_reckons_by_what_that_links_to() {
    studies.registered(QueryApi.CALLER);
    studies.moved(QueryApi.CALLER, "Asia/Taipei", "ROC");
    studies.plan(QueryApi.CALLER, TODAY, 1);

    JsonNode plan = api.ask("/api/daily-plan/2026-02-01").json();

    assertThat(plan.get("timeZone").asString()).isEqualTo("ROC");
    assertThat(plan.get("dayStartsAt").asString()).isEqualTo("2026-01-31T16:00:00Z");
  }

  @Test
  void a_plan_with_nothing_done_is_ready_and_one_with_all_done_completed() {
    studies.registered(QueryApi.CALLER);
    studies.plan(QueryApi.CALLER, TODAY, 0);
    studies.plan(QueryApi.CALLER, TODAY.minusDays(1), 2);

    assertThat(state("today")).isEqualTo("ready");
    assertThat(state("2026-01-31")).isEqualTo("completed");
  }

  @Test
  void an_item_is_completed_by_the_work_that_it_asks_for() {
    studies.registered(QueryApi.CALLER);
    studies.plan(QueryApi.CALLER, TODAY, 0);
    UUID card = ref(0);

    studies.worked(QueryApi.CALLER, NOW, card, card, 1);
    studies.worked(QueryApi.CALLER, NOW.plusSeconds(1), card, card, 1);
    studies.worked(QueryApi.CALLER, NOW, UUID.randomUUID(), ref(1), 3);

    Answer answer = api.ask("/api/daily-plan/today");
    assertThat(answer.fields()).contains(entry("state", "started"));
    assertThat(answer.items())
        .extracting("kind", "state", "done", "total", "questionCount")
        .containsExactly(tuple("cards", "completed", 1, 1, null), tuple("quiz", "open", 3, 7, 7));

    studies.worked(QueryApi.CALLER, NOW.minusSeconds(60), UUID.randomUUID(), ref(1), 4);
    assertThat(state("today")).isEqualTo("completed");
  }

  @Test
  void what_was_done_before_the_plan_knew_or_after_its_day_is_no_work_on_it() {
    studies.registered(QueryApi.CALLER);
    studies.plan(QueryApi.CALLER, TODAY, 0);
    UUID card = ref(0);

    studies.worked(QueryApi.CALLER, NOW, card, card, 1, Studies.AS_OF);
    studies.worked(QueryApi.CALLER, NOW.plus(Duration.ofDays(1)), card, card, 1);
    studies.worked(UUID.randomUUID(), NOW, card, card, 1);

    assertThat(state("today")).isEqualTo("ready");
  }

  @Test
  void an_item_names_its_subject_as_it_is_called_now() {
    studies.registered(QueryApi.CALLER);
    studies.plan(QueryApi.CALLER, TODAY, 0);
    JsonNode item = api.ask("/api/daily-plan/today").json().get("items").get(0);
    assertThat(item.get("subjectTitle").isNull()).isTrue();

    studies.titled(UUID.fromString(item.get("subjectId").asString()), "Anatomy");

    assertThat(api.ask("/api/daily-plan/today").items())
        .extracting("subjectTitle", "topicTitle")
        .containsExactly(tuple("Anatomy", null), tuple(null, null));
  }

  @Test
  void a_plan_is_shown_as_before_while_it_is_made_again() {
    studies.registered(QueryApi.CALLER);
    studies.plan(QueryApi.CALLER, TODAY, 1);
    JsonNode before = api.ask("/api/daily-plan/today").json();
    assertThat(before.get("revising").asBoolean()).isFalse();

    studies.revising(QueryApi.CALLER, TODAY);

    Answer answer = api.ask("/api/daily-plan/today");
    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.json().get("revising").asBoolean()).isTrue();
    assertThat(answer.json().get("items")).isEqualTo(before.get("items"));
    assertThat(answer.json().get("state")).isEqualTo(before.get("state"));
  }

  @Test
  void a_plan_without_items_is_waited_for_while_it_is_made_again_but_not_after_its_day() {
    studies.registered(QueryApi.CALLER);
    for (LocalDate date : new LocalDate[] {TODAY, TODAY.minusDays(1)}) {
      studies.plan(QueryApi.CALLER, date, 0);
      studies.emptied(QueryApi.CALLER, date);
    }
    assertThat(state("today")).isEqualTo("empty");

    studies.revising(QueryApi.CALLER, TODAY);
    studies.revising(QueryApi.CALLER, TODAY.minusDays(1));

    assertThat(api.ask("/api/daily-plan/today").status()).isEqualTo(202);
    assertThat(state("today")).isEqualTo("generating");
    assertThat(state("2026-01-31")).isEqualTo("empty");
    assertThat(api.sent()).isEmpty();
  }

  @Test
  void no_work_counts_for_what_was_done_before_the_plan_was_made_again() {
    studies.registered(QueryApi.CALLER);
    studies.plan(QueryApi.CALLER, TODAY, 2);
    UUID topic = ref(1);
    studies.keptItems(QueryApi.CALLER, TODAY);

    studies.worked(QueryApi.CALLER, NOW, UUID.randomUUID(), topic, 3);

    assertThat(api.ask("/api/daily-plan/today").items())
        .extracting("state", "done", "total")
        .containsExactly(tuple("completed", 1, 1), tuple("completed", 7, 7));
  }

  @Test
  void a_card_that_is_retired_or_suspended_is_no_part_of_its_item() {
    studies.registered(QueryApi.CALLER);
    UUID card = card("validated");
    UUID retired = card("retired");
    UUID suspended = card("validated");
    UUID unknown = UUID.randomUUID();
    studies.suspended(QueryApi.CALLER, suspended, true);
    studies.suspended(UUID.randomUUID(), card, true);
    studies.planOf(QueryApi.CALLER, TODAY, ItemKind.CARDS, card, retired, suspended, unknown);
    assertThat(figures()).containsExactly(tuple("open", 0, 2));

    studies.worked(QueryApi.CALLER, NOW, card, card, 1);
    studies.worked(QueryApi.CALLER, NOW, unknown, unknown, 1);

    assertThat(figures()).containsExactly(tuple("completed", 2, 2));
  }

  @Test
  void a_card_that_was_reviewed_before_it_was_suspended_is_done() {
    studies.registered(QueryApi.CALLER);
    UUID card = card("validated");
    studies.suspended(QueryApi.CALLER, card, true);
    studies.planOf(QueryApi.CALLER, TODAY, ItemKind.CARDS, card, card("draft"));

    studies.worked(QueryApi.CALLER, NOW, card, card, 1);

    assertThat(figures()).containsExactly(tuple("completed", 1, 1));
  }

  @Test
  void an_item_of_which_nothing_is_left_to_do_is_completed_and_so_is_its_plan() {
    studies.registered(QueryApi.CALLER);
    studies.planOf(QueryApi.CALLER, TODAY, ItemKind.CARDS, card("rejected"));

    assertThat(figures()).containsExactly(tuple("completed", 0, 0));
    assertThat(state("today")).isEqualTo("completed");
  }

  @Test
  void a_lesson_that_is_retired_is_left_out_and_one_that_is_there_is_not() {
    studies.registered(QueryApi.CALLER);
    UUID lesson = UUID.randomUUID();
    UUID retired = UUID.randomUUID();
    bank.lesson(lesson, SUBJECT, SUBJECT, "published", 1);
    bank.lesson(retired, SUBJECT, SUBJECT, "retired", 2);
    studies.planOf(QueryApi.CALLER, TODAY, ItemKind.LESSON, lesson);
    studies.planOf(QueryApi.CALLER, TODAY.minusDays(1), ItemKind.LESSON, retired);

    assertThat(state("today")).isEqualTo("ready");
    assertThat(state("2026-01-31")).isEqualTo("completed");
  }

  @Test
  void a_quiz_is_left_out_where_no_topic_of_it_has_a_validated_question() {
    studies.registered(QueryApi.CALLER);
    UUID subject = bank.subject("Botany");
    UUID empty = bank.topic(subject, "Leaves");
    UUID other = bank.topic(subject, "Seeds");
    studies.planOf(QueryApi.CALLER, TODAY, ItemKind.QUIZ, empty, other);
    studies.worked(QueryApi.CALLER, NOW, UUID.randomUUID(), empty, 3);

    assertThat(figures()).containsExactly(tuple("completed", 3, 3));
  }

  @Test
  void a_quiz_asks_for_no_more_questions_than_its_topics_have_left() {
    studies.registered(QueryApi.CALLER);
    UUID topic = bank.topic(bank.subject("Botany"), "Leaves");
    bank.counted(topic);
    studies.planOf(QueryApi.CALLER, TODAY, ItemKind.QUIZ, topic);
    assertThat(figures()).containsExactly(tuple("open", 0, 2));

    studies.worked(QueryApi.CALLER, NOW, UUID.randomUUID(), topic, 2);

    assertThat(figures()).containsExactly(tuple("completed", 2, 2));
  }

  @Test
  void what_its_learner_says_is_done_is_done_whole_whatever_is_gone() {
    studies.registered(QueryApi.CALLER);
    studies.plan(QueryApi.CALLER, TODAY, 1);
    UUID card = ref(0);
    bank.flashcard(card, SUBJECT, SUBJECT, "retired", "basic", List.of());
    studies.numbered(List.of(card));

    assertThat(figures()).containsExactly(tuple("completed", 1, 1), tuple("open", 0, 7));
  }

  /** A card of the bank that the learners' tables know. */
  private UUID card(String state) {
    UUID card = UUID.randomUUID();
    bank.flashcard(card, SUBJECT, SUBJECT, state, "basic", List.of());
    studies.numbered(List.of(card));
    return card;
  }

  private List<Tuple> figures() {
    return api.ask("/api/daily-plan/today").items().stream()
        .map(item -> tuple(item.get("state"), item.get("done"), item.get("total")))
        .toList();
  }

  /** What an item of today's plan is about. */
  private UUID ref(int item) {
    JsonNode items = api.ask("/api/daily-plan/today").json().get("items");
    return UUID.fromString(items.get(item).get("refIds").get(0).asString());
  }

  @Test
  void a_plan_that_is_not_there_is_asked_for() {
    studies.registered(QueryApi.CALLER);
    studies.plan(QueryApi.CALLER, TODAY.minusDays(1), 2);

    Answer answer = api.ask("/api/daily-plan/today");

    assertThat(answer.status()).isEqualTo(202);
    assertThat(answer.json().toString()).isEqualTo("{\"state\":\"generating\"}");
    assertThat(answer.header("Location")).isEqualTo("/api/daily-plan/2026-02-01");
    assertThat(answer.header("Retry-After")).isEqualTo("1");
    assertThat(api.sent())
        .containsExactly(RequestPlan.of(new LearnerId(QueryApi.CALLER), TODAY, true));
  }

  @Test
  void the_place_where_todays_plan_will_be_can_be_read_before_it_is_there() {
    studies.registered(QueryApi.CALLER);

    Answer answer = api.ask("/api/daily-plan/2026-02-01");

    assertThat(answer.status()).isEqualTo(202);
    assertThat(answer.header("Location")).isEqualTo("/api/daily-plan/2026-02-01");
    assertThat(api.sent())
        .containsExactly(RequestPlan.of(new LearnerId(QueryApi.CALLER), TODAY, true));
  }

  @Test
  void a_plan_that_is_waited_for_is_not_asked_for_again() {
    studies.registered(QueryApi.CALLER);
    studies.requestedPlan(QueryApi.CALLER, TODAY, true);

    assertThat(api.ask("/api/daily-plan/today").status()).isEqualTo(202);
    assertThat(api.ask("/api/daily-plan/2026-02-01").status()).isEqualTo(202);
    assertThat(api.sent()).isEmpty();
  }

  @Test
  void a_plan_that_is_prepared_is_hurried_today_and_not_there_before() {
    studies.registered(QueryApi.CALLER);
    studies.requestedPlan(QueryApi.CALLER, TODAY, false);
    studies.requestedPlan(QueryApi.CALLER, TODAY.plusDays(1), false);

    assertThat(api.ask("/api/daily-plan/2026-02-02").status()).isEqualTo(404);
    assertThat(api.sent()).isEmpty();
    assertThat(api.ask("/api/daily-plan/today").status()).isEqualTo(202);
    assertThat(api.sent()).hasSize(1);
  }

  @Test
  void there_is_no_plan_for_a_date_that_was_never_planned_nor_for_who_has_not_registered() {
    assertThat(api.ask("/api/daily-plan/today").status()).isEqualTo(404);
    studies.registered(QueryApi.CALLER);
    assertThat(api.ask("/api/daily-plan/2020-02-29").status()).isEqualTo(404);
    assertThat(api.sent()).isEmpty();
  }

  private String state(String day) {
    return api.ask("/api/daily-plan/" + day).json().get("state").asString();
  }
}

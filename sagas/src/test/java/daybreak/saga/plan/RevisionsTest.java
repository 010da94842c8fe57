package daybreak.saga.plan;

import static org.assertj.core.api.Assertions.assertThat;

import daybreak.schema.content.SubjectId;
import daybreak.schema.event.Json;
import daybreak.schema.learner.LearnerId;
import daybreak.schema.plan.DailyPlanCommand.FinishRevision;
import daybreak.schema.plan.ItemKind;
import daybreak.schema.plan.PlanContent;
import daybreak.schema.plan.PlanContent.Backlog;
import daybreak.schema.plan.PlanId;
import daybreak.schema.plan.PlanItem;
import daybreak.schema.sql.Budget;
import daybreak.schema.sql.Call;
import daybreak.schema.sql.Database;
import daybreak.schema.sql.NamedQuery;
import daybreak.schema.testing.TestDatabase;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A plan that knows what the log tells up to 10 is made again, by tables that are at 20. */
class RevisionsTest {

  private static final Budget ANY = Budget.batch(1_000, 10_000);
  private static final LocalDate DATE = LocalDate.of(2026, 3, 8);
  private static final NamedQuery LEARNER =
      NamedQuery.of(
          "test.learner",
          "insert into learner.learner values (:learner, 'Asia/Tokyo', 60, null, '[]', 0)",
          ANY);
  private static final NamedQuery LIVED =
      NamedQuery.of(
          "test.lived",
          "insert into learner.learner_zone values (:learner, :position, :since, :zone)",
          ANY);
  private static final NamedQuery REACHED =
      NamedQuery.of(
          "test.learners-tables-reach",
          """
          insert into projection.token (processor_name, segment, token)
          values ('learner', 0, '{"globalIndex": 20}')
          """,
          ANY);
  private static final NamedQuery PLAN =
      NamedQuery.of(
          "test.plan",
          """
          insert into learner.daily_plan (
            learner_id, date, plan_id, awaited, time_zone, day_starts_at, day_ends_at, content,
            kept, completed, sequence_number, revising)
          values (
            :learner, :date, :plan, true, 'Asia/Tokyo', '2026-03-07T15:00Z', '2026-03-08T15:00Z',
            :content, :kept, :completed, 1, true)
          """,
          ANY);
  private static final NamedQuery WORK =
      NamedQuery.of(
          "test.work",
          """
          insert into learner.work_done
          values (:learner, :at, :work, :about, :amount, :position)
          """,
          ANY);
  private static final NamedQuery GENERATION =
      NamedQuery.of(
          "test.generation",
          """
          insert into plan.generation (
            plan_id, awaited, learner_id, date, requested_at, position, revision)
          values (:plan, true, :learner, :date, now(), 15, 2)
          """,
          ANY);

  private static final NamedQuery CARD =
      NamedQuery.of(
          "test.card-that-is-gone",
          """
          insert into learner.card (id, validated, sequence_number)
          select unnest(:cards), false, 0
          """,
          ANY);

  private static final NamedQuery SUSPENDED =
      NamedQuery.of(
          "test.suspended",
          """
          insert into learner.card_study (
            learner_id, card_id, study_id, subject_id, topic_id, state, reviews, sequence_number,
            suspended, validated)
          values (:learner, :card, :card, :card, :card, 'new', 0, 0, true, false)
          """,
          ANY);
  private static final NamedQuery TOPIC =
      NamedQuery.of(
          "test.topic-with-questions",
          """
          insert into content.topic_content_stats (
            topic_id, subject_id, questions_validated, changed_at)
          values (:topic, :topic, :questions, now())
          """,
          ANY);

  private final LearnerId learner = new LearnerId(UUID.randomUUID());
  private final PlanId plan = PlanId.of(learner, DATE);
  private final PlanItem before = item(0, ItemKind.QUIZ, 5);
  private final PlanItem lesson = item(1, ItemKind.LESSON, 10);
  private final PlanItem cards = item(2, ItemKind.CARDS, 1);
  private final PlanItem quiz = item(3, ItemKind.QUIZ, 7);
  private final PlanItem open = item(4, ItemKind.LESSON, 15);
  private final TestDatabase databases = TestDatabase.create();
  private final Database database = databases.worker();
  private final Commanded commands = new Commanded();
  private final Generations generations =
      new Generations(
          database,
          commands,
          Patience.STANDARD,
          new Punctuality(Clock.systemUTC(), new SimpleMeterRegistry()));

  @AfterEach
  void close() {
    databases.close();
  }

  @Test
  void keep_what_the_learner_has_completed_and_what_work_has() {
    begin();
    stands(List.of(before), List.of(before, lesson));
    worked(cards.refs().getFirst(), cards.refs().getFirst(), 1, 15);
    worked(UUID.randomUUID(), quiz.refs().getFirst(), 7, 20);

    FinishRevision finished = revise();

    assertThat(finished.completed()).containsExactly(ids(before, lesson, cards, quiz));
    assertThat(finished.content().items()).containsExactly(before, lesson, cards, quiz);
    assertThat(finished.content().estimatedMinutes()).isEqualTo(23);
    assertThat(finished.content().asOf()).isEqualTo(20);
    assertThat(finished.revision()).isEqualTo(2);
  }

  @Test
  void count_no_work_that_the_plan_knew_of_nor_what_the_tables_are_not_sure_of() {
    begin();
    stands(List.of(), List.of());
    worked(cards.refs().getFirst(), cards.refs().getFirst(), 1, 10);
    worked(open.refs().getFirst(), open.refs().getFirst(), 1, 21);

    assertThat(revise().completed()).isEmpty();
  }

  @Test
  void count_no_work_for_what_was_completed_before() {
    begin();
    PlanItem same = item(5, ItemKind.QUIZ, 5, before.refs().getFirst());
    stands(List.of(before), List.of(before), before, same);
    worked(UUID.randomUUID(), before.refs().getFirst(), 5, 15);

    assertThat(revise().completed()).containsExactly(ids(before, same));
  }

  @Test
  void keep_what_was_completed_on_the_date_by_the_zones_of_then() {
    begin();
    lived(12, "2026-03-08T14:00:00Z", "Europe/Berlin");
    stands(List.of(), List.of());
    worked("2026-03-08T15:00:00Z", lesson.refs().getFirst(), lesson.refs().getFirst(), 1, 15);
    worked("2026-03-08T22:59:59.999999Z", UUID.randomUUID(), quiz.refs().getFirst(), 7, 16);
    worked("2026-03-07T14:59:59Z", cards.refs().getFirst(), cards.refs().getFirst(), 1, 11);
    worked("2026-03-08T23:00:00Z", open.refs().getFirst(), open.refs().getFirst(), 1, 17);

    assertThat(revise().completed()).containsExactly(ids(lesson, quiz));
  }

  @Test
  void keep_an_item_of_which_all_was_done_that_can_be_and_none_of_which_nothing_was() {
    begin();
    UUID card = UUID.randomUUID();
    UUID retired = UUID.randomUUID();
    PlanItem begun = item(5, ItemKind.CARDS, 2, card, retired);
    PlanItem untouched = item(6, ItemKind.CARDS, 1, retired);
    PlanItem unfinished = item(7, ItemKind.CARDS, 2, card, UUID.randomUUID());
    gone(retired);
    stands(List.of(), List.of(), begun, untouched, unfinished);
    worked(card, card, 1, 15);

    assertThat(revise().completed()).containsExactly(ids(begun));
  }

  @Test
  void keep_a_card_item_whose_last_card_its_learner_has_suspended() {
    begin();
    UUID card = UUID.randomUUID();
    UUID suspended = UUID.randomUUID();
    PlanItem begun = item(5, ItemKind.CARDS, 2, card, suspended);
    database(SUSPENDED).bind("learner", learner.value()).bind("card", suspended).update();
    stands(List.of(), List.of(), begun);
    worked(card, card, 1, 15);

    assertThat(revise().completed()).containsExactly(ids(begun));
  }

  @Test
  void keep_a_quiz_that_was_begun_where_its_topics_have_no_questions_left() {
    begin();
    UUID topic = UUID.randomUUID();
    UUID empty = UUID.randomUUID();
    PlanItem left = item(5, ItemKind.QUIZ, 7, topic, empty);
    PlanItem begun = item(6, ItemKind.QUIZ, 7, empty);
    database(TOPIC).bind("topic", topic).bind("questions", 4).update();
    database(TOPIC).bind("topic", empty).bind("questions", 0).update();
    stands(List.of(), List.of(), left, begun);
    worked(UUID.randomUUID(), empty, 3, 15);
    worked(UUID.randomUUID(), topic, 3, 15);

    assertThat(revise().completed()).containsExactly(ids(begun));
  }

  @Test
  void keep_a_quiz_of_which_all_was_answered_that_its_topic_has_left() {
    begin();
    UUID topic = UUID.randomUUID();
    PlanItem begun = item(5, ItemKind.QUIZ, 7, topic);
    database(TOPIC).bind("topic", topic).bind("questions", 2).update();
    stands(List.of(), List.of(), begun);
    worked(UUID.randomUUID(), topic, 2, 15);

    assertThat(revise().completed()).containsExactly(ids(begun));
  }

  @Test
  void make_a_plan_that_was_never_made() {
    begin();

    FinishRevision finished = revise();

    assertThat(finished.completed()).isEmpty();
    assertThat(finished.content().items()).isEmpty();
    assertThat(generations.anyWaits(LaneKind.AWAITED)).isFalse();
  }

  private void begin() {
    database.call(LEARNER).bind("learner", learner.value()).update();
    lived(1, "2026-01-01T00:00:00Z", "Asia/Tokyo");
    databases.owner().call(REACHED).update();
    database
        .call(GENERATION)
        .bind("plan", plan.value())
        .bind("learner", learner.value())
        .bind("date", DATE)
        .update();
  }

  private void stands(List<PlanItem> kept, List<PlanItem> completed) {
    stands(kept, completed, before, lesson, cards, quiz, open);
  }

  private void stands(List<PlanItem> kept, List<PlanItem> completed, PlanItem... items) {
    var content = new PlanContent(60, 60, List.of(items), new Backlog(0, false), 10L, null);
    database
        .call(PLAN)
        .bind("learner", learner.value())
        .bind("date", DATE)
        .bind("plan", plan.value())
        .bindJson("content", Json.mapper().writeValueAsString(content))
        .array("kept", "uuid", kept.stream().map(PlanItem::id).toList())
        .array("completed", "uuid", completed.stream().map(PlanItem::id).toList())
        .update();
  }

  private void lived(long position, String since, String zone) {
    database
        .call(LIVED)
        .bind("learner", learner.value())
        .bind("position", position)
        .bind("since", Instant.parse(since))
        .bind("zone", zone)
        .update();
  }

  private void worked(UUID work, UUID about, int amount, long position) {
    worked("2026-03-08T06:00:00Z", work, about, amount, position);
  }

  private void worked(String at, UUID work, UUID about, int amount, long position) {
    database
        .call(WORK)
        .bind("learner", learner.value())
        .bind("at", Instant.parse(at))
        .bind("work", work)
        .bind("about", about)
        .bind("amount", amount)
        .bind("position", position)
        .update();
  }

  private Call database(NamedQuery statement) {
    return databases.owner().call(statement);
  }

  private void gone(UUID... cards) {
    database(CARD).array("cards", "uuid", List.of(cards)).update();
  }

  private FinishRevision revise() {
    assertThat(generations.next(LaneKind.AWAITED)).isTrue();
    return (FinishRevision) commands.plans().getLast();
  }

  private static UUID[] ids(PlanItem... items) {
    return List.of(items).stream().map(PlanItem::id).toArray(UUID[]::new);
  }

  private PlanItem item(int index, ItemKind kind, int minutes) {
    return item(index, kind, minutes, UUID.randomUUID());
  }

  private PlanItem item(int index, ItemKind kind, int minutes, UUID... refs) {
    return new PlanItem(
        plan.item(index),
        kind,
        "An item",
        new SubjectId(new UUID(1, 1)),
        null,
        List.of(refs),
        minutes,
        "It is there.");
  }
}

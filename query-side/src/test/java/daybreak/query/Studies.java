package daybreak.query;

import daybreak.schema.content.SubjectId;
import daybreak.schema.event.Json;
import daybreak.schema.learner.LearnerId;
import daybreak.schema.plan.ItemKind;
import daybreak.schema.plan.LocalDay;
import daybreak.schema.plan.PlanContent;
import daybreak.schema.plan.PlanContent.Backlog;
import daybreak.schema.plan.PlanId;
import daybreak.schema.plan.PlanItem;
import daybreak.schema.sql.Budget;
import daybreak.schema.sql.Database;
import daybreak.schema.sql.NamedQuery;
import daybreak.schema.testing.TestDatabase;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What learners have done, as the projections would have written it. */
public final class Studies {

  /** What plans know, by their position in the log. */
  public static final long AS_OF = 41;

  private static final Budget ANY = Budget.batch(1_000, 100_000);
  private static final NamedQuery REQUESTED_PLAN =
      NamedQuery.of(
          "test.requested-plan",
          """
          insert into learner.daily_plan values
            (:learner, :date, gen_random_uuid(), :awaited, null, null, null, null, '{}', 0)
          """,
          ANY);
  private static final NamedQuery PLAN =
      NamedQuery.of(
          "test.plan",
          """
          insert into learner.daily_plan values
            (:learner, :date, :plan, false, :zone, :start, :end, :content, :completed, 1)
          """,
          ANY);
  private static final NamedQuery REVISING =
      NamedQuery.of(
          "test.revising",
          """
          update learner.daily_plan set revising = :revising
          where learner_id = :learner and date = :date
          """,
          ANY);
  private static final NamedQuery SETTINGS =
      NamedQuery.of(
          "test.settings",
          """
          update learner.learner
             set settings_at = :at, settings_position = :position, subjects = :subjects
           where learner_id = :learner
          """,
          ANY);
  private static final NamedQuery REFILLED =
      NamedQuery.of(
          "test.refilled",
          """
          update learner.daily_plan
             set refills = :refills, content = content || '{"unchosen": true}'
           where learner_id = :learner and date = :date
          """,
          ANY);
  private static final NamedQuery PLAN_TOLD =
      NamedQuery.of(
          "test.plan-told",
          """
          insert into event_store.event values
            (:position, gen_random_uuid(), 0, 'daily-plan', gen_random_uuid(), 'plan.plan-made', 1,
             now(), jsonb_build_object('learner', :learner, 'date', :date), '{}')
          """,
          ANY);
  private static final NamedQuery KEPT =
      NamedQuery.of(
          "test.kept",
          """
          update learner.daily_plan set kept = completed
          where learner_id = :learner and date = :date
          """,
          ANY);
  private static final NamedQuery EMPTIED =
      NamedQuery.of(
          "test.emptied",
          """
          update learner.daily_plan set content = jsonb_set(content, '{items}', '[]')
          where learner_id = :learner and date = :date
          """,
          ANY);
  private static final NamedQuery PAST_TEST =
      NamedQuery.of(
          "test.past-test",
          """
          with p as (
            insert into learner.past_test values
              (:id, :learner, :ordinal, 'Test ' || :ordinal, 'timed', :at - interval '90 seconds', :at,
               2, 2, 1, 50, '{Psychology}', 3)
            returning test_id, learner_id),
          f as (
            insert into learner.test_figures
            select test_id, '[{"id": null, "title": "Psychology", "answered": 2, "correct": 1}]', '[]'
            from p)
          insert into learner.test_slot
          select test_id, slot, learner_id, gen_random_uuid(), 3, 'mcq', 'Question ' || slot,
            '["a", "b"]', '1', 'Because', '0', slot = 2, 700, slot
          from p, generate_series(1, 2) slot
          """,
          ANY);
  private static final NamedQuery PLACE =
      NamedQuery.of(
          "test.past-test-place",
          """
          insert into learner.past_test_place
          select learner_id, :subject, :mode, completed_at, test_id, :ordinal
          from learner.past_test
          where test_id = :test
          """,
          ANY);
  private static final NamedQuery SCORE =
      NamedQuery.of(
          "test.score",
          """
          with p as (
            insert into learner.past_test values
              (:id, :learner, :ordinal, 'A score', null, null, :at, null, null, null, null, '{AAA}', 0)
            returning test_id)
          insert into learner.test_figures
          select test_id, '[{"title": "AAA", "answered": 0, "correct": 0}]', '[]' from p
          """,
          ANY);
  private static final NamedQuery RUNNING =
      NamedQuery.of(
          "test.running",
          """
          with r as (
            insert into learner.running_test values
              (:id, :learner, 'Running', :mode, :at, 2, 1, '[]', '[]', 1, :deadline)
            returning test_id, learner_id)
          insert into learner.test_slot
          select test_id, slot, learner_id, gen_random_uuid(), 1, 'mcq', 'Question ' || slot,
            '["a", "b"]', '1', 'Because', case slot when 1 then '0'::jsonb end,
            case slot when 1 then false end, case slot when 1 then 900 end, 2 - slot
          from r, generate_series(1, 2) slot
          """,
          ANY);
  private static final NamedQuery BIG =
      NamedQuery.of(
          "test.big",
          """
          update learner.test_slot
          set text = (select string_agg(sha512((slot || ' ' || n)::bytea)::text, '')
            from generate_series(1, 3000) n)
          where test_id = :test
          """,
          ANY);
  private static final NamedQuery DECK =
      NamedQuery.of(
          "test.deck",
          """
          with d as (
            insert into learner.deck
            select :id, :subject, title, 10, 0, to_tsvector('simple', title), '2026-01-02T03:04:05Z'
            from (select cast(:title as text) as title) titled
            returning subject_id)
          insert into learner.deck_subject as s
          select subject_id, 1, 10 from d
          on conflict (subject_id) do update set decks = s.decks + 1, cards = s.cards + 10
          """,
          ANY);
  private static final NamedQuery CHANGED =
      NamedQuery.of(
          "test.changed-deck",
          "update learner.deck set changed_at = :at, changed_by = :by where id = :deck",
          ANY);
  private static final NamedQuery FILLED =
      NamedQuery.of(
          "test.filled",
          """
          insert into learner.deck_card (deck_id, card_id, ordinal, validated, number)
          select :deck, card, place,
                 exists (select from content.flashcard where id = card and state = 'validated'),
                 (select number from learner.card_number where card_id = card)
          from unnest(:cards) with ordinality as given (card, place)
          """,
          ANY);
  private static final NamedQuery STUDIED =
      NamedQuery.of(
          "test.studied",
          """
          insert into learner.learner_deck
          select :learner, id, subject_id, 1, cardinality(:due) - 1, :due, (:due)[1]
          from learner.deck
          where id = :deck
          """,
          ANY);
  private static final NamedQuery UNFINISHED =
      NamedQuery.of(
          "test.unfinished",
          """
          update learner.learner_deck
             set unfinished_at = :due
           where learner_id = :learner and deck_id = :deck
          """,
          ANY);
  private static final NamedQuery STUDY =
      NamedQuery.of(
          "test.study",
          """
          insert into learner.card_study (
            learner_id, card_id, study_id, subject_id, topic_id, state, step, stability,
            difficulty, reviews, due_at, last_reviewed_at, sequence_number, validated)
          select
            :learner, id, gen_random_uuid(), subject_id, topic_id, :state,
            case when :state <> 'review' then 0 end, 2.5, 5, 1, :due,
            :due::timestamptz - interval '1 day', 0, state = 'validated'
          from content.flashcard
          where id = :card
          """,
          ANY);
  private static final NamedQuery SUSPENDED =
      NamedQuery.of(
          "test.suspended",
          """
          insert into learner.card_study (
            learner_id, card_id, study_id, subject_id, topic_id, state, reviews, sequence_number,
            suspended, validated)
          select :learner, id, gen_random_uuid(), subject_id, topic_id, 'new', 0, 0, :suspended, false
          from content.flashcard
          where id = :card
          """,
          ANY);
  private static final NamedQuery ASIDE =
      NamedQuery.of(
          "test.aside",
          """
          insert into learner.learner_deck (
            learner_id, deck_id, subject_id, learning, review, suspended, due_at)
          select :learner, id, subject_id, 0, 0, :cards, '{}' from learner.deck where id = :deck
          """,
          ANY);
  private static final NamedQuery NUMBERED =
      NamedQuery.of(
          "test.numbered",
          """
          with n as (
            insert into learner.card_number
            select coalesce((select max(number) from learner.card_number), -1) + place, card
            from unnest(:cards) with ordinality as given (card, place)
            returning number, card_id),
          c as (
            insert into learner.card (id, subject_id, validated, sequence_number)
            select id, subject_id, state = 'validated', 0
            from content.flashcard
            where id = any(:cards))
          merge into learner.card_block b
          using (
            select subject_id, number / 1024 as block,
              bit_or(set_bit(0::bit(1024), number % 1024, (state = 'validated')::int)) as bits
            from n join content.flashcard on id = card_id
            group by subject_id, number / 1024) more
          on b.subject_id = more.subject_id and b.block = more.block
          when matched then update set validated = b.validated | more.bits
          when not matched then insert values (more.subject_id, more.block, more.bits)
          """,
          ANY);
  private static final NamedQuery KNOWN =
      NamedQuery.of(
          "test.known",
          """
          merge into learner.learner_card_block b
          using (
            select number / 1024 as block, bit_or(set_bit(0::bit(1024), number % 1024, 1)) as bits
            from learner.card_number
            where card_id = any(:cards)
            group by number / 1024) more
          on b.learner_id = :learner and b.block = more.block
          when matched then update set known = b.known | more.bits
          when not matched then insert values (:learner, more.block, more.bits)
          """,
          ANY);
  private static final NamedQuery ITEM =
      NamedQuery.of(
          "test.item-of-cards",
          """
          insert into learner.daily_plan values
            (:learner, :date, gen_random_uuid(), false, 'UTC',
             :date::timestamp at time zone 'UTC', (:date + 1)::timestamp at time zone 'UTC',
             jsonb_build_object('items', jsonb_build_array(
               jsonb_build_object('id', :item::text, 'refs', to_jsonb(:cards::uuid[])))),
             '{}', 1)
          """,
          ANY);
  private static final NamedQuery WORK =
      NamedQuery.of(
          "test.work",
          """
          insert into learner.work_done values
            (:learner, :at, :work, :about, :amount, :position)
          """,
          ANY);
  private static final NamedQuery TITLE =
      NamedQuery.of(
          "test.title",
          "insert into content.subject (id, title, sequence_number) values (:subject, :title, 0)",
          ANY);
  private static final NamedQuery LIVED =
      NamedQuery.of(
          "test.lived",
          """
          insert into learner.learner_zone
          select :learner, count(*), :since, :zone
          from learner.learner_zone
          where learner_id = :learner
          """,
          ANY);
  private static final NamedQuery DAY =
      NamedQuery.of(
          "test.day",
          "insert into learner.activity_day values (:learner, :date, 4, 3, :reviews, 1, 95000)",
          ANY);
  private static final NamedQuery PROGRESS =
      NamedQuery.of(
          "test.topic-progress",
          """
          insert into learner.learner_topic_progress
          select :learner, id, subject_id, 4, 3, 2, 1, '2026-01-01T00:00Z'
          from content.topic
          where id = :topic
          """,
          ANY);
  private static final NamedQuery UNDONE =
      NamedQuery.of(
          "test.undone-topic-progress",
          """
          insert into learner.learner_topic_progress
          select :learner, id, subject_id, 0, 0, 0, 0, '2026-01-01T00:00Z', false, false
          from content.topic
          where id = :topic
          """,
          ANY);
  private static final NamedQuery UNKNOWN_TOPIC =
      NamedQuery.of(
          "test.unknown-topic-progress",
          """
          insert into learner.learner_topic_progress values
            (:learner, '00000000-0000-4000-8000-00000000000a',
             '00000000-0000-4000-8000-00000000000b', 4, 3, 2, 1, '2026-01-01T00:00Z')
          """,
          ANY);
  private static final NamedQuery LEARNER =
      NamedQuery.of(
          "test.learner",
          """
          insert into learner.learner values
            (:learner, 'Pacific/Chatham', 45, '2026-06-30',
             '[{"subjectId": "00000000-0000-4000-8000-000000000001", "weight": 7}]', 0)
          """,
          ANY);

  private static final NamedQuery ZONE =
      NamedQuery.of(
          "test.zone",
          """
          update learner.learner
             set time_zone = :zone, time_zone_name = :name
           where learner_id = :learner
          """,
          ANY);

  private final Database database;

  public Studies(TestDatabase database) {
    this.database = database.owner();
  }

  /** A completed test of two questions, one answered rightly. */
  public UUID pastTest(UUID learner, int ordinal, Instant at) {
    return insert(PAST_TEST, learner, ordinal, at);
  }

  /** Gives a completed test its place in a list that a subject, a mode, or both narrow. */
  public void place(UUID test, UUID subject, String mode, int ordinal) {
    database
        .call(PLACE)
        .bind("test", test)
        .bind("subject", subject)
        .bind("mode", mode)
        .bind("ordinal", ordinal)
        .update();
  }

  /** A completed test of which nothing is known but that it was handed in. */
  public UUID score(UUID learner, int ordinal, Instant at) {
    return insert(SCORE, learner, ordinal, at);
  }

  private UUID insert(NamedQuery statement, UUID learner, int ordinal, Instant at) {
    UUID id = UUID.randomUUID();
    database
        .call(statement)
        .bind("id", id)
        .bind("learner", learner)
        .bind("ordinal", ordinal)
        .bind("at", at)
        .update();
    return id;
  }

  /** Gives each question of a test words of 390,000 characters. */
  public void enlarge(UUID test) {
    database.call(BIG).bind("test", test).update();
  }

  /** A running test of two questions, the first answered wrongly. */
  public UUID running(UUID learner, String mode, Instant at) {
    return running(learner, mode, at, null);
  }

  /** One that may be answered until a deadline. */
  public UUID running(UUID learner, String mode, Instant at, @Nullable Instant deadline) {
    UUID id = UUID.randomUUID();
    database
        .call(RUNNING)
        .bind("id", id)
        .bind("learner", learner)
        .bind("mode", mode)
        .bind("at", at)
        .bind("deadline", deadline)
        .update();
    return id;
  }

  /** A deck of ten cards. */
  public UUID deck(UUID subject, String title) {
    UUID id = UUID.randomUUID();
    database.call(DECK).bind("id", id).bind("subject", subject).bind("title", title).update();
    return id;
  }

  /** When and by whom a deck was changed last. */
  public void changed(UUID deck, Instant at, UUID by) {
    database.call(CHANGED).bind("deck", deck).bind("at", at).bind("by", by).update();
  }

  /** Cards of a deck, in the order given. */
  public void filled(UUID deck, List<UUID> cards) {
    database.call(FILLED).bind("deck", deck).array("cards", "uuid", cards).update();
  }

  /** Cards of a deck studied, one of them in learning, due at these moments in ascending order. */
  public void studied(UUID learner, UUID deck, Instant... due) {
    database
        .call(STUDIED)
        .bind("learner", learner)
        .bind("deck", deck)
        .array("due", "timestamptz", List.of(due))
        .update();
  }

  /** When the unfinished ones are due of the cards that a learner has studied of a deck. */
  public void unfinished(UUID learner, UUID deck, Instant... due) {
    database
        .call(UNFINISHED)
        .bind("learner", learner)
        .bind("deck", deck)
        .array("due", "timestamptz", List.of(due))
        .update();
  }

  /** A card reviewed once. */
  public void study(UUID learner, UUID card, String state, Instant due) {
    database
        .call(STUDY)
        .bind("learner", learner)
        .bind("card", card)
        .bind("state", state)
        .bind("due", due)
        .update();
  }

  /** A card of which no review counts, put aside or not. */
  public void suspended(UUID learner, UUID card, boolean suspended) {
    database
        .call(SUSPENDED)
        .bind("learner", learner)
        .bind("card", card)
        .bind("suspended", suspended)
        .update();
  }

  /** A deck of which the learner has put so many cards aside, and studied none. */
  public void aside(UUID learner, UUID deck, int cards) {
    database.call(ASIDE).bind("learner", learner).bind("deck", deck).bind("cards", cards).update();
  }

  /** Cards of the bank are known to the learners' tables, in the order given. */
  public void numbered(List<UUID> cards) {
    database.call(NUMBERED).array("cards", "uuid", cards).update();
  }

  /** Cards are new to the learner no longer. */
  public void known(UUID learner, List<UUID> cards) {
    database.call(KNOWN).bind("learner", learner).array("cards", "uuid", cards).update();
  }

  /** A plan with one item, which names these cards. */
  public UUID planOfCards(UUID learner, LocalDate date, List<UUID> cards) {
    UUID item = UUID.randomUUID();
    database
        .call(ITEM)
        .bind("learner", learner)
        .bind("date", date)
        .bind("item", item.toString())
        .array("cards", "uuid", cards)
        .update();
    return item;
  }

  /** A learner's settings have a zone from a moment on. */
  public void lived(UUID learner, Instant since, String zone) {
    database.call(LIVED).bind("learner", learner).bind("since", since).bind("zone", zone).update();
  }

  /** A day of four answers, some reviews and a lesson, in a minute and a half. */
  public void day(UUID learner, LocalDate date, int reviews) {
    database
        .call(DAY)
        .bind("learner", learner)
        .bind("date", date)
        .bind("reviews", reviews)
        .update();
  }

  public void progress(UUID learner, UUID topic) {
    database.call(PROGRESS).bind("learner", learner).bind("topic", topic).update();
  }

  /** A topic in which all that was done was undone. */
  public void undone(UUID learner, UUID topic) {
    database.call(UNDONE).bind("learner", learner).bind("topic", topic).update();
  }

  /** Progress in a topic that the bank's tables do not hold yet. */
  public void progressInUnknownTopic(UUID learner) {
    database.call(UNKNOWN_TOPIC).bind("learner", learner).update();
  }

  public void registered(UUID learner) {
    database.call(LEARNER).bind("learner", learner).update();
  }

  /** A learner's settings are of some moment, with a subject or none. */
  public void settings(UUID learner, Instant at, long position, boolean chosen) {
    database
        .call(SETTINGS)
        .bind("learner", learner)
        .bind("at", at)
        .bind("position", position)
        .bindJson("subjects", chosen ? "[{\"subjectId\": null, \"weight\": 1}]" : "[]")
        .update();
  }

  /**
   * A learner's plan is of no choice, and was to be made again so often for something in the log.
   */
  public void makeshift(UUID learner, LocalDate date, @Nullable Integer refills) {
    database
        .call(REFILLED)
        .bind("learner", learner)
        .bind("date", date)
        .bind("refills", refills)
        .update();
  }

  /** Moves a learner to a zone, under a name that links to it. */
  public void moved(UUID learner, String zone, String name) {
    database.call(ZONE).bind("learner", learner).bind("zone", zone).bind("name", name).update();
  }

  /** A plan of two items that are requested to be made. */
  public void requestedPlan(UUID learner, LocalDate date, boolean awaited) {
    database
        .call(REQUESTED_PLAN)
        .bind("learner", learner)
        .bind("date", date)
        .bind("awaited", awaited)
        .update();
  }

  /** A plan on the Chatham Islands with two items, of which some are completed. */
  public void plan(UUID learner, LocalDate date, int completed) {
    plan(learner, new LocalDay(date, ZoneId.of("Pacific/Chatham")), completed);
  }

  /** A plan with two items, of which some are completed. */
  public void plan(UUID learner, LocalDay day, int completed) {
    PlanId id = PlanId.of(new LearnerId(learner), day.date());
    UUID card = UUID.randomUUID();
    UUID topic = UUID.randomUUID();
    List<PlanItem> items =
        List.of(item(id, 0, ItemKind.CARDS, 2, card), item(id, 1, ItemKind.QUIZ, 7, topic));
    plan(id, learner, day, items, completed);
  }

  /** A plan on the Chatham Islands with one item, which names these things. */
  public void planOf(UUID learner, LocalDate date, ItemKind kind, UUID... refs) {
    PlanId id = PlanId.of(new LearnerId(learner), date);
    LocalDay day = new LocalDay(date, ZoneId.of("Pacific/Chatham"));
    plan(id, learner, day, List.of(item(id, 0, kind, 7, refs)), 0);
  }

  private void plan(PlanId id, UUID learner, LocalDay day, List<PlanItem> items, int completed) {
    PlanContent content = new PlanContent(45, 9, items, new Backlog(7, false), AS_OF, null);
    database
        .call(PLAN)
        .bind("learner", learner)
        .bind("date", day.date())
        .bind("plan", id.value())
        .bind("zone", day.zone().getId())
        .bind("start", day.start())
        .bind("end", day.end())
        .bindJson("content", Json.mapper().writeValueAsString(content))
        .array("completed", "uuid", items.stream().limit(completed).map(PlanItem::id).toList())
        .update();
  }

  /** A learner's plan is to be made again. */
  public void revising(UUID learner, LocalDate date) {
    revising(learner, date, true);
  }

  /** A learner's plan has been made again, as it was. */
  public void revised(UUID learner, LocalDate date) {
    revising(learner, date, false);
  }

  private void revising(UUID learner, LocalDate date, boolean revising) {
    database
        .call(REVISING)
        .bind("learner", learner)
        .bind("date", date)
        .bind("revising", revising)
        .update();
  }

  /** The log tells at the position that a learner's plan was made. */
  public void planTold(long position, UUID learner, LocalDate date) {
    database
        .call(PLAN_TOLD)
        .bind("position", position)
        .bind("learner", learner)
        .bind("date", date)
        .update();
  }

  /** The items of a plan that are completed were so before it was made again. */
  public void keptItems(UUID learner, LocalDate date) {
    database.call(KEPT).bind("learner", learner).bind("date", date).update();
  }

  /** A learner's plan has nothing in it. */
  public void emptied(UUID learner, LocalDate date) {
    database.call(EMPTIED).bind("learner", learner).bind("date", date).update();
  }

  /** Something that a learner has done, which the log tells of behind the plan's making. */
  public void worked(UUID learner, Instant at, UUID work, UUID about, int amount) {
    worked(learner, at, work, about, amount, AS_OF + 1);
  }

  /** Something that a learner has done, which the log tells of at a position. */
  public void worked(UUID learner, Instant at, UUID work, UUID about, int amount, long position) {
    database
        .call(WORK)
        .bind("learner", learner)
        .bind("at", at)
        .bind("work", work)
        .bind("about", about)
        .bind("amount", amount)
        .bind("position", position)
        .update();
  }

  /** A subject that the bank's tables have. */
  public void titled(UUID subject, String title) {
    database.call(TITLE).bind("subject", subject).bind("title", title).update();
  }

  private static PlanItem item(PlanId plan, int index, ItemKind kind, int minutes, UUID... refs) {
    return new PlanItem(
        plan.item(index),
        kind,
        "Item " + index,
        new SubjectId(UUID.randomUUID()),
        null,
        List.of(refs),
        minutes,
        "It is due.");
  }
}

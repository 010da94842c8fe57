package daybreak.schema.scale;

import daybreak.schema.sql.Budget;
import daybreak.schema.sql.Database;
import daybreak.schema.sql.NamedQuery;
import java.util.List;

/**
 * Learners of real numbers: {@code large} has 2,000 completed tests of 40 questions and has studied
 * all of 77,254 cards in 214 decks, {@code medium} has 20 tests, {@code small} one test and one
 * deck, and 8,000 others have some.
 */
public final class StudiesAtScaleSql {

  private static final Budget ANY = Budget.lengthy(1_000_000, 10_000_000);

  private static final List<NamedQuery> STATEMENTS =
      List.of(
          NamedQuery.of(
              "test.places",
              """
              with s as (
                insert into content.subject
                select md5('s' || i)::uuid, 'Subject ' || i, 0 from generate_series(1, 400) i)
              insert into content.topic
              select md5('t' || i)::uuid, md5('s' || i % 400 + 1)::uuid, 'Topic ' || i, 0
              from generate_series(1, 3000) i
              """,
              ANY),
          NamedQuery.of(
              "test.past-tests",
              """
              insert into learner.past_test
              select
                md5(l.name || '/' || n)::uuid, md5(l.name)::uuid, n, 'Test ' || n, 'timed',
                '2024-01-01T00:00Z'::timestamptz + n * interval '8 hours',
                '2024-01-01T01:00Z'::timestamptz + n * interval '8 hours',
                40, 40, 30, 75, '{Subject 1,Subject 2,Subject 3}', 41
              from (
                values ('large', 2000), ('medium', 20), ('small', 1)
                union all
                select 'other ' || i, 1 + i % 5 from generate_series(1, 8000) i) l (name, tests)
              cross join lateral generate_series(1, l.tests) n
              order by md5(l.name || '/' || n)
              """,
              ANY),
          NamedQuery.of(
              "test.past-test-places",
              """
              insert into learner.past_test_place
              select learner_id, subject_id, list.mode, completed_at, test_id, ordinal
              from learner.past_test
              cross join lateral (
                select '00000000-0000-0000-0000-000000000000'::uuid as subject_id, 'timed' as mode
                union all
                select md5('s' || n)::uuid, mode
                from generate_series(1, 3) n, unnest(array['any', 'timed']) mode) list
              order by md5(test_id::text || subject_id || list.mode)
              """,
              ANY),
          NamedQuery.of(
              "test.figures",
              """
              insert into learner.test_figures
              select
                test_id,
                (select jsonb_agg(jsonb_build_object('id', test_id, 'title', 'Subject ' || i, 'answered', 13,
                   'correct', 9)) from generate_series(1, 3) i),
                (select jsonb_agg(jsonb_build_object('id', test_id, 'title', 'Topic ' || i, 'answered', 4,
                   'correct', 3)) from generate_series(1, 10) i)
              from learner.past_test
              """,
              ANY),
          NamedQuery.of(
              "test.slots",
              """
              insert into learner.test_slot
              select
                test_id, slot, learner_id, md5('q' || slot)::uuid, 1, 'mcq', repeat('Why is that so? ', 20),
                '["one", "two", "three", "four"]', '2', repeat('Because. ', 20), '2', true, 20000, slot
              from learner.past_test, generate_series(1, 40) slot
              where learner_id in (md5('large')::uuid, md5('medium')::uuid, md5('small')::uuid)
              order by md5(test_id::text || slot)
              """,
              ANY),
          NamedQuery.of(
              "test.running-tests",
              """
              insert into learner.running_test
              select
                md5(l.name || '!' || n)::uuid, md5(l.name)::uuid, 'Test ' || n, 'tutor',
                '2026-01-01T00:00Z'::timestamptz + n * interval '1 hour', 40, 20, '[]', '[]', 20,
                case when n % 2 = 0 then '2026-01-01T02:00Z'::timestamptz + n * interval '1 hour' end
              from (
                values ('large', 300), ('small', 1)
                union all
                select 'other ' || i, 2 from generate_series(1, 8000) i) l (name, tests)
              cross join lateral generate_series(1, l.tests) n
              """,
              ANY),
          NamedQuery.of(
              "test.abandoned-tests",
              """
              insert into learner.abandoned_test
              select md5('given up ' || test_id)::uuid, learner_id, 1 from learner.running_test
              """,
              ANY),
          NamedQuery.of(
              "test.running-slots",
              """
              insert into learner.test_slot
              select
                test_id, slot, learner_id, md5('q' || slot)::uuid, 1, 'mcq', repeat('Why is that so? ', 20),
                '["one", "two", "three", "four"]', '2', repeat('Because. ', 20),
                case when slot % 2 = 0 then '2'::jsonb end, true, 20000, slot
              from learner.running_test, generate_series(1, 40) slot
              where learner_id in (md5('large')::uuid, md5('small')::uuid)
              """,
              ANY),
          NamedQuery.of(
              "test.decks",
              """
              insert into learner.deck
              select md5('d' || i)::uuid, md5('s' || i % 20 + 1)::uuid, 'Deck ' || i, 361, 1
              from generate_series(1, 214) i
              """,
              ANY),
          NamedQuery.of(
              "test.deck-cards",
              """
              insert into learner.deck_card
              select id, md5(title || n)::uuid, n
              from learner.deck
              cross join generate_series(1, case id when md5('d7')::uuid then 5000 else 361 end) n
              """,
              ANY),
          NamedQuery.of(
              "test.deck-subjects",
              """
              insert into learner.deck_subject
              select subject_id, count(*), sum(card_count) from learner.deck group by subject_id
              """,
              ANY),
          NamedQuery.of(
              "test.learner-decks",
              """
              insert into learner.learner_deck
              select
                md5(l.name)::uuid, d.id, d.subject_id, l.cards / 6, l.cards - l.cards / 6,
                (select array_agg('2026-01-01T00:00Z'::timestamptz + n * interval '1 hour' order by n)
                   from generate_series(1, l.cards) n),
                '2026-01-01T00:00Z', 0,
                (select array_agg('2026-01-01T00:00Z'::timestamptz + n * interval '1 hour' order by n)
                   from generate_series(6, l.cards, 6) n)
              from (
                values ('large', 214, 361), ('small', 1, 62)
                union all
                select 'other ' || i, 10, 70 from generate_series(1, 500) i) l (name, decks, cards)
              cross join lateral (select * from learner.deck order by id limit l.decks) d
              order by md5(l.name || d.id)
              """,
              ANY),
          NamedQuery.of(
              "test.learners",
              """
              insert into learner.learner
              select
                md5('other ' || i)::uuid, 'Europe/Berlin', 45, null::date,
                jsonb_build_array(jsonb_build_object('subjectId', md5('s1')::uuid, 'weight', 5)), 0
              from generate_series(1, 8000) i
              union all
              select md5(name)::uuid, 'Asia/Tokyo', 45, null, '[]', 0
              from unnest(array['large', 'small']) name
              """,
              ANY),
          NamedQuery.of(
              "test.progress",
              """
              insert into learner.learner_topic_progress
              select
                md5(l.name)::uuid, md5('t' || n)::uuid, md5('s' || n % 400 + 1)::uuid, 40, 30, 1, 9,
                '2026-01-01T00:00Z'
              from (
                values ('large', 3000), ('small', 1)
                union all
                select 'other ' || i, 20 from generate_series(1, 8000) i) l (name, topics)
              cross join lateral generate_series(1, l.topics) n
              """,
              ANY),
          NamedQuery.of(
              "test.undone-progress",
              """
              insert into learner.learner_topic_progress
              select
                md5('large')::uuid, md5('undone' || n)::uuid, md5('s' || n % 400 + 1)::uuid, 0, 0, 0,
                0, '2026-01-01T00:00Z', false, false
              from generate_series(1, 3000) n
              """,
              ANY),
          NamedQuery.of(
              "test.lessons",
              """
              insert into content.lesson
              select
                md5('l' || n || '/' || lesson)::uuid, md5('s' || n % 400 + 1)::uuid,
                md5('t' || n)::uuid, case when lesson > 8 then 'retired' else 'published' end, 1,
                'Lesson ' || lesson, lesson, 15, 'body', '{}', '[]', 0, 0
              from generate_series(1, 3000) n, generate_series(1, 10) lesson
              """,
              ANY),
          NamedQuery.of(
              "test.done-lessons",
              """
              insert into learner.learner_lesson
              select md5(name)::uuid, id, 100, '2026-01-01T00:00Z', 0, gen_random_uuid()
              from content.lesson, unnest(array['large', 'other 1', 'other 2']) name
              """,
              ANY),
          NamedQuery.of(
              "test.daily-plans",
              """
              insert into learner.daily_plan
              select
                md5(l.name)::uuid, '2026-01-06'::date - n, md5(l.name || n)::uuid, false, 'UTC',
                ('2026-01-06'::date - n)::timestamp at time zone 'UTC',
                ('2026-01-07'::date - n)::timestamp at time zone 'UTC',
                jsonb_build_object('items', jsonb_agg(gen_random_uuid())), '{}', 1
              from (
                values ('large', 730), ('small', 1)
                union all
                select 'other ' || i, 5 from generate_series(1, 8000) i) l (name, days)
              cross join lateral generate_series(1, l.days) n
              cross join lateral generate_series(1, case l.name when 'large' then 200 else 1 end)
              group by l.name, n
              """,
              ANY),
          TokensAtScaleSql.REACHED,
          NamedQuery.of(
              "test.vacuum",
              """
              vacuum (analyze) content.subject, content.topic, learner.past_test, learner.past_test_place,
                learner.test_figures, learner.test_slot, learner.running_test, learner.abandoned_test,
                learner.deck, learner.deck_card, learner.deck_subject, learner.learner_deck,
                learner.learner, learner.learner_topic_progress,
                content.lesson, learner.learner_lesson, learner.daily_plan, projection.token
              """,
              ANY));

  private StudiesAtScaleSql() {}

  /** Loads and vacuums them. */
  public static void load(Database owner) {
    STATEMENTS.forEach(statement -> owner.call(statement).update());
  }
}

package daybreak.query;

import daybreak.schema.sql.Budget;
import daybreak.schema.sql.Database;
import daybreak.schema.sql.NamedQuery;
import java.util.List;

/**
 * The cards of all decks; {@code large} has studied each of them, {@code small} those of {@code
 * d7}. No two cards of different decks are due at the same moment. Of {@code d11} no card is
 * validated but some 25, one in 200.
 */
final class CardsAtScaleSql {

  private static final Budget ANY = Budget.lengthy(1_000_000, 10_000_000);

  private static final List<NamedQuery> STATEMENTS =
      List.of(
          NamedQuery.of(
              "test.cards-not-ready-in-a-deck",
              """
              insert into learner.deck_card (deck_id, card_id, ordinal)
              select md5('d11')::uuid, md5('unready ' || n)::uuid, n
              from generate_series(362, 5000) n
              """,
              ANY),
          NamedQuery.of(
              "test.cards-of-decks",
              """
              insert into content.flashcard
              select distinct on (card_id)
                card_id, subject_id, md5('t1')::uuid,
                case when deck_id = md5('d11')::uuid and ordinal % 200 > 0
                  then 'draft' else 'validated' end,
                1, 'basic', repeat('front ', 8),
                repeat('back ', 30), '{huge}', 0
              from learner.deck_card
              join learner.deck on deck.id = deck_id
              order by card_id, deck_id <> md5('d11')::uuid
              """,
              ANY),
          NamedQuery.of(
              "test.studies-of-cards",
              """
              insert into learner.card_study (
                learner_id, card_id, study_id, subject_id, topic_id, state, step, stability,
                difficulty, reviews, due_at, last_reviewed_at, sequence_number, validated)
              select
                md5(name)::uuid, card_id, md5(name || card_id)::uuid, deck.subject_id,
                md5('t1')::uuid,
                case when ordinal % 6 = 0 then 'learning' else 'review' end,
                case when ordinal % 6 = 0 then 1 end, 10, 5, 3,
                '2026-01-01T00:00Z'::timestamptz + ordinal * interval '1 hour'
                  + case when deck_id = md5('d7')::uuid then interval '0'
                      else (1 + abs(hashtext(deck_id::text)) % 3000) * interval '1 second' end,
                '2026-01-01T00:00Z', 3, flashcard.state = 'validated'
              from learner.deck_card
              join learner.deck on deck.id = deck_id
              join content.flashcard on flashcard.id = card_id
              cross join unnest(array['large', 'small']) name
              where name = 'large' or deck_id = md5('d7')::uuid
              order by md5(name || card_id), deck_id <> md5('d7')::uuid
              on conflict do nothing
              """,
              ANY),
          NamedQuery.of(
              "test.figures-of-a-deck",
              """
              insert into learner.learner_deck
              select
                md5('small')::uuid, deck_id, subject_id, learning, review, due_at, last_studied_at,
                suspended, unfinished_at
              from learner.learner_deck
              where learner_id = md5('large')::uuid and deck_id = md5('d7')::uuid
              on conflict do nothing
              """,
              ANY),
          NamedQuery.of(
              "test.cards-in-learners-tables",
              """
              insert into learner.card (id, subject_id, validated, sequence_number)
              select id, subject_id, state = 'validated', 0 from content.flashcard
              """,
              ANY),
          NamedQuery.of(
              "test.numbers-of-cards",
              """
              insert into learner.card_number
              select row_number() over (order by md5(id::text)) - 1, id from learner.card
              """,
              ANY),
          NamedQuery.of(
              "test.cards-of-decks-to-study",
              """
              update learner.deck_card in_deck
                 set number = given.number, validated = card.validated
                from learner.card_number given
                join learner.card on card.id = given.card_id
               where given.card_id = in_deck.card_id
              """,
              ANY),
          NamedQuery.of(
              "test.blocks-of-subjects",
              """
              insert into learner.card_block
              select subject_id, number / 1024,
                bit_or(set_bit(0::bit(1024), number % 1024, validated::int))
              from learner.card join learner.card_number on card_id = id
              group by subject_id, number / 1024
              """,
              ANY),
          NamedQuery.of(
              "test.blocks-of-learners",
              """
              insert into learner.learner_card_block
              select learner_id, number / 1024, bit_or(set_bit(0::bit(1024), number % 1024, 1))
              from learner.card_study join learner.card_number using (card_id)
              group by learner_id, number / 1024
              """,
              ANY),
          NamedQuery.of(
              "test.plan-of-cards",
              """
              insert into learner.daily_plan
              select
                md5('large')::uuid, '2026-01-07', md5('plan of cards')::uuid, false, 'UTC', now(),
                now(),
                jsonb_build_object('items', jsonb_build_array(jsonb_build_object(
                  'id', md5('item of cards')::uuid, 'refs', jsonb_agg(card_id)))),
                '{}', 1
              from learner.deck_card
              where deck_id = md5('d7')::uuid and ordinal <= 60
              """,
              ANY),
          NamedQuery.of(
              "test.plans-of-items",
              """
              update learner.daily_plan
              set
                day_starts_at = date::timestamp at time zone 'UTC',
                day_ends_at = (date + 1)::timestamp at time zone 'UTC',
                content = jsonb_build_object('asOf', 7, 'items', (
                  select
                    jsonb_agg(jsonb_build_object(
                      'id', md5('item ' || i)::uuid, 'subject', md5('s' || i % 4)::uuid,
                      'topic', md5('t' || i)::uuid, 'refs', refs))
                  from generate_series(1, 12) i,
                    (select jsonb_agg(md5('ref' || r)::uuid) as refs from generate_series(1, 20) r)))
              where date between '2026-01-03' and '2026-01-05'
                and learner_id in (md5('large')::uuid, md5('medium')::uuid, md5('small')::uuid)
              """,
              ANY),
          NamedQuery.of(
              "test.work-on-plans",
              """
              insert into learner.work_done
              select
                md5(name)::uuid, '2026-01-06'::timestamptz - n * interval '6 minutes', work.id, work.id,
                1, 1000000 - n
              from (values ('large', 170000), ('medium', 1200), ('small', 1200)) l (name, works)
              cross join lateral generate_series(1, works) n
              cross join lateral (select md5('work ' || n)::uuid as id) work
              """,
              ANY),
          NamedQuery.of(
              "test.statistics-of-topics",
              """
              insert into content.topic_content_stats (topic_id, subject_id, changed_at)
              select id, subject_id, '2026-01-01T00:00Z' from content.topic
              """,
              ANY),
          NamedQuery.of(
              "test.days-of-learners",
              """
              insert into learner.activity_day
              select md5(l.name)::uuid, '2026-01-06'::date - n, 40, 30, 20, 1, 600000
              from (
                values ('large', 1500), ('small', 3)
                union all
                select 'other ' || i, 20 from generate_series(1, 2000) i) l (name, days)
              cross join lateral generate_series(1, l.days) n
              order by md5(l.name || n)
              """,
              ANY),
          NamedQuery.of(
              "test.zones-of-learners",
              """
              insert into learner.learner_zone
              select md5(l.name)::uuid, n, '2025-01-01', 'Europe/Berlin'
              from unnest(array['large', 'small']) l (name), generate_series(1, 3) n
              """,
              ANY),
          NamedQuery.of("test.rewrite-cards-of-decks", "vacuum (full) learner.deck_card", ANY),
          NamedQuery.of(
              "test.vacuum-cards",
              """
              vacuum (analyze) content.flashcard, learner.card_study, learner.deck_card,
                learner.card, learner.card_number, learner.card_block, learner.learner_card_block,
                learner.daily_plan, content.topic_content_stats, learner.activity_day,
                learner.work_done,
                learner.learner_zone
              """,
              ANY));

  private CardsAtScaleSql() {}

  /** Beside the studies of real scale. */
  static void load(Database owner) {
    STATEMENTS.forEach(statement -> owner.call(statement).update());
  }
}

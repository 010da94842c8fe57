package daybreak.projection.learner;

import daybreak.schema.scale.StudiesAtScaleSql;
import daybreak.schema.sql.Budget;
import daybreak.schema.sql.Database;
import daybreak.schema.sql.NamedQuery;
import java.util.List;

/**
 * What only the projection reads, beside what learners are shown: one learner has studied each of
 * 77,254 cards and has no figures yet, and 200 some cards of ten decks; 120,000 questions are in
 * pools.
 */
final class StudiedAtScaleSql {

  private static final Budget ANY = Budget.lengthy(1_000_000, 10_000_000);

  private static final List<NamedQuery> STATEMENTS =
      List.of(
          NamedQuery.of(
              "test.cards",
              """
              insert into learner.card (id, validated, sequence_number, subject_id, topic_id)
              select distinct on (card_id) card_id, true, 1, deck_id,
                case when get_byte(uuid_send(card_id), 0) < 4 then deck_id end
              from learner.deck_card
              """,
              ANY),
          NamedQuery.of(
              "test.card-numbers",
              """
              insert into learner.card_number
              select row_number() over (order by md5(id::text)) - 1, id from learner.card
              """,
              ANY),
          NamedQuery.of(
              "test.numbers-in-decks",
              """
              update learner.deck_card in_deck
                 set number = given.number, validated = true
                from learner.card_number given
               where given.card_id = in_deck.card_id
              """,
              ANY),
          NamedQuery.of(
              "test.card-blocks",
              """
              insert into learner.card_block
              select subject_id, number / 1024, bit_or(set_bit(0::bit(1024), number % 1024, 1))
              from learner.card join learner.card_number on card_id = id
              group by subject_id, number / 1024
              """,
              ANY),
          NamedQuery.of(
              "test.studies",
              """
              insert into learner.card_study
              select
                learner_id, card_id, md5(learner_id::text || card_id)::uuid, card_id, card_id, 'review',
                null, 10, 5, 3, '2026-01-01T00:00Z'::timestamptz + ordinal * interval '1 hour',
                '2026-01-01T00:00Z', 3, true
              from (
                select md5('diligent')::uuid as learner_id, card_id, min(ordinal) as ordinal
                from learner.deck_card group by card_id
                union all
                select md5('other ' || i)::uuid, card_id, ordinal
                from generate_series(1, 200) i, learner.deck_card
                where ordinal <= 4
                  and deck_id in (select id from learner.deck order by id limit 10)) studied
              on conflict do nothing
              """,
              ANY),
          NamedQuery.of(
              "test.learner-card-blocks",
              """
              insert into learner.learner_card_block
              select learner_id, number / 1024, bit_or(set_bit(0::bit(1024), number % 1024, 1))
              from learner.card_study join learner.card_number using (card_id)
              group by learner_id, number / 1024
              """,
              ANY),
          NamedQuery.of(
              "test.zones-of-learners",
              """
              insert into learner.learner_zone
              select learner_id, n, '2025-01-01', 'Europe/Berlin'
              from learner.learner, generate_series(1, 3) n
              """,
              ANY),
          NamedQuery.of(
              "test.days-of-learners",
              """
              insert into learner.activity_day
              select learner_id, '2026-01-01'::date - n, 40, 30, 20, 1, 600000
              from learner.learner, generate_series(1, 30) n
              """,
              ANY),
          NamedQuery.of(
              "test.work-of-learners",
              """
              insert into learner.work_done
              select learner_id, '2026-01-01'::timestamptz - n * interval '1 hour', card.id, card.id,
                1, n
              from learner.learner, generate_series(1, 30) n
              cross join lateral (select md5('card ' || n)::uuid as id) card
              """,
              ANY),
          NamedQuery.of(
              "test.zones",
              """
              insert into learner.time_zone
              select name, 100 from pg_timezone_names order by name limit 600
              """,
              ANY),
          NamedQuery.of(
              "test.question-numbers",
              """
              insert into learner.question_number
              select i - 1, md5('q' || i)::uuid from generate_series(1, 120000) i
              """,
              ANY),
          NamedQuery.of(
              "test.pooled-questions",
              """
              insert into learner.pooled_question
              select
                md5('q' || i)::uuid, md5('s' || i % 20)::uuid, md5('t' || i % 2900)::uuid, true,
                '{huge}', 0
              from generate_series(1, 120000) i
              """,
              ANY),
          NamedQuery.of(
              "test.pools",
              """
              insert into learner.pool
              select 'topic', md5('t' || i)::uuid, 40, decode(repeat(md5(i::text), 5), 'hex')
              from generate_series(1, 2900) i
              union all
              select 'tag', md5('tag ' || i)::uuid, 8000, decode(repeat(md5(i::text), 1000), 'hex')
              from generate_series(1, 500) i
              """,
              ANY),
          NamedQuery.of(
              "test.learners-pools",
              """
              insert into learner.learner_pool
              select
                md5('other ' || i)::uuid, decode(repeat(md5(i::text), 250), 'hex'),
                decode(repeat(md5(i::text), 100), 'hex')
              from generate_series(1, 2000) i
              """,
              ANY),
          NamedQuery.of(
              "test.last-answers",
              """
              insert into learner.learner_answer
              select md5('other ' || i)::uuid, n * 7, '2026-01-01T00:00Z', 1
              from generate_series(1, 2000) i, generate_series(1, 100) n
              """,
              ANY),
          NamedQuery.of("test.rewrite-cards-of-decks", "vacuum (full) learner.deck_card", ANY),
          NamedQuery.of(
              "test.vacuum",
              """
              vacuum (analyze) learner.card, learner.card_study, learner.card_number,
                learner.deck_card, learner.card_block, learner.learner_card_block,
                learner.learner_zone, learner.activity_day, learner.work_done,
                learner.time_zone,
                learner.question_number, learner.pooled_question, learner.pool, learner.learner_pool,
                learner.learner_answer
              """,
              ANY));

  private StudiedAtScaleSql() {}

  static void load(Database owner) {
    StudiesAtScaleSql.load(owner);
    STATEMENTS.forEach(statement -> owner.call(statement).update());
  }
}

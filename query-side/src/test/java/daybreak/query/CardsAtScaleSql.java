package daybreak.query;

import daybreak.schema.sql.Budget;
import daybreak.schema.sql.Database;
import daybreak.schema.sql.NamedQuery;
import java.util.List;

/** The cards of all decks; {@code large} has studied each of them, {@code small} those of one. */
final class CardsAtScaleSql {

  private static final Budget ANY = Budget.lengthy(1_000_000, 10_000_000);

  private static final List<NamedQuery> STATEMENTS =
      List.of(
          NamedQuery.of(
              "test.cards-of-decks",
              """
              insert into content.flashcard
              select distinct on (card_id)
                card_id, subject_id, md5('t1')::uuid, 'validated', 1, 'basic', repeat('front ', 8),
                repeat('back ', 30), '{huge}', 0
              from learner.deck_card
              join learner.deck on deck.id = deck_id
              order by card_id
              """,
              ANY),
          NamedQuery.of(
              "test.studies-of-cards",
              """
              insert into learner.card_study (
                learner_id, card_id, study_id, subject_id, topic_id, state, step, stability,
                difficulty, reviews, due_at, last_reviewed_at, sequence_number, validated)
              select
                md5(name)::uuid, card_id, md5(name || card_id)::uuid, subject_id, md5('t1')::uuid,
                case when ordinal % 6 = 0 then 'learning' else 'review' end,
                case when ordinal % 6 = 0 then 1 end, 10, 5, 3,
                '2026-01-01T00:00Z'::timestamptz + ordinal * interval '1 hour',
                '2026-01-01T00:00Z', 3, true
              from learner.deck_card
              join learner.deck on deck.id = deck_id
              cross join unnest(array['large', 'small']) name
              where name = 'large' or deck_id = md5('d7')::uuid
              order by md5(name || card_id)
              on conflict do nothing
              """,
              ANY),
          NamedQuery.of(
              "test.vacuum-cards", "vacuum (analyze) content.flashcard, learner.card_study", ANY));

  private CardsAtScaleSql() {}

  /** Beside the studies of real scale. */
  static void load(Database owner) {
    STATEMENTS.forEach(statement -> owner.call(statement).update());
  }
}

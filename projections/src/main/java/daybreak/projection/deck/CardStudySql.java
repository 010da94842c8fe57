package daybreak.projection.deck;

import daybreak.schema.sql.Budget;
import daybreak.schema.sql.NamedQuery;

/** The statements that project studies of cards. */
final class CardStudySql {

  /// A batch's studies: `card_study_is_one`, at most as many rows as events.
  static final NamedQuery LOAD =
      NamedQuery.of(
          "deck.load-studies",
          """
          select study_id, learner_id, card_id, subject_id, topic_id, state, step, stability,
                 difficulty, reviews, due_at, last_reviewed_at, suspended, sequence_number
            from card_study
           where study_id = any (:ids)
          """,
          Budget.batch(1_000, 5_000));

  /// A batch's studies: `card_study_pkey`, `card_pkey`, at most as many rows as events.
  static final NamedQuery WRITE =
      NamedQuery.of(
          "deck.write-studies",
          """
          insert into card_study (
              learner_id, card_id, study_id, subject_id, topic_id, state, step, stability,
              difficulty, reviews, due_at, last_reviewed_at, suspended, sequence_number, validated)
          select study.*,
                 coalesce(card.validated, false) and not study.suspended and study.state <> 'new'
            from unnest(
              :learner_id, :card_id, :study_id, :subject_id, :topic_id, :state, :step, :stability,
              :difficulty, :reviews, :due_at, :last_reviewed_at, :suspended, :sequence_number)
              as study (
                learner_id, card_id, study_id, subject_id, topic_id, state, step, stability,
                difficulty, reviews, due_at, last_reviewed_at, suspended, sequence_number)
            left join card on card.id = study.card_id
              on conflict (learner_id, card_id) do update
             set state = excluded.state,
                 step = excluded.step,
                 stability = excluded.stability,
                 difficulty = excluded.difficulty,
                 reviews = excluded.reviews,
                 due_at = excluded.due_at,
                 last_reviewed_at = excluded.last_reviewed_at,
                 suspended = excluded.suspended,
                 validated = excluded.validated,
                 sequence_number = excluded.sequence_number
          """,
          Budget.batch(1_000, 45_000));

  private CardStudySql() {}
}

package daybreak.projection.deck;

import daybreak.schema.sql.Budget;
import daybreak.schema.sql.NamedQuery;

/** The statements that project which cards are validated, and what that changes. */
final class CardSql {

  /// A batch's cards: `card_pkey`, at most as many rows as events.
  static final NamedQuery LOAD =
      NamedQuery.of(
          "deck.load-cards",
          """
          select id, subject_id, topic_id, validated, sequence_number
            from card
           where id = any (:ids)
          """,
          Budget.batch(1_000, 5_000));

  /// A batch's cards: `card_pkey`, at most as many rows as events.
  static final NamedQuery WRITE =
      NamedQuery.of(
          "deck.write-cards",
          """
          insert into card (id, subject_id, topic_id, validated, sequence_number)
          select *
            from unnest(:id, :subject_id, :topic_id, :validated, :sequence_number)
              on conflict (id) do update
             set subject_id = excluded.subject_id,
                 topic_id = excluded.topic_id,
                 validated = excluded.validated,
                 sequence_number = excluded.sequence_number
          """,
          Budget.batch(1_000, 20_000));

  /// All learners' studies of cards that count now or no longer, and their figures of the decks
  /// that hold these: `card_study_of_card`, `deck_card_by_card`, `learner_deck_pkey`; as many rows
  /// as learners who have studied one of the cards.
  static final NamedQuery CHANGE_STUDIES =
      NamedQuery.of(
          "deck.change-studies",
          """
          with changed as (
            update card_study study
               set validated = card.validated and not study.suspended
              from unnest(:card_id, :validated) as card (card_id, validated)
             where study.card_id = card.card_id
               and (study.suspended
                    or study.state <> 'new' and study.validated <> card.validated)
            returning study.learner_id, study.card_id, study.due_at, card.validated,
                      case when card.validated then 1 else -1 end as sign,
                      study.suspended,
                      study.state = 'review' as in_review),
          difference as (
            select changed.learner_id,
                   in_deck.deck_id,
                   coalesce(sum(sign) filter (where not suspended and not in_review), 0) as learning,
                   coalesce(sum(sign) filter (where not suspended and in_review), 0) as review,
                   coalesce(sum(sign) filter (where suspended), 0) as suspended,
                   array_agg(due_at) filter (where not suspended and changed.validated) as gained,
                   array_agg(due_at) filter (where not suspended and not changed.validated) as lost,
                   array_agg(due_at) filter (
                     where not suspended and not in_review and changed.validated) as begun,
                   array_agg(due_at) filter (
                     where not suspended and not in_review and not changed.validated) as ended
              from changed
              join deck_card in_deck on in_deck.card_id = changed.card_id
             where in_deck.deck_id <> all (:recomputed)
             group by changed.learner_id, in_deck.deck_id)
          update learner_deck figures
             set learning = figures.learning + difference.learning,
                 review = figures.review + difference.review,
                 suspended = figures.suspended + difference.suspended,
                 due_at = array(
                   (select unnest(figures.due_at) except all select unnest(difference.lost))
                   union all
                   select unnest(difference.gained)
                   order by 1),
                 unfinished_at = array(
                   (select unnest(figures.unfinished_at) except all select unnest(difference.ended))
                   union all
                   select unnest(difference.begun)
                   order by 1)
            from difference
           where figures.learner_id = difference.learner_id
             and figures.deck_id = difference.deck_id
          """,
          Budget.lengthy(1_000_000, 20_000_000));

  /// Decks that hold cards that count now or no longer: `deck_card_by_card`, `deck_pkey`. Answers
  /// the difference to the cards of each deck's subject.
  static final NamedQuery ADD_TO_DECKS =
      NamedQuery.of(
          "deck.add-to-decks",
          """
          with difference as (
            select in_deck.deck_id, sum(card.difference)::int as cards
              from unnest(:card_id, :difference) as card (card_id, difference)
              join deck_card in_deck on in_deck.card_id = card.card_id
             where in_deck.deck_id <> all (:recounted)
             group by in_deck.deck_id)
          update deck
             set card_count = deck.card_count + difference.cards
            from difference
           where deck.id = difference.deck_id
          returning deck.subject_id, difference.cards
          """,
          Budget.batch(10_000, 100_000));

  /// Decks whose cards have changed: `deck_pkey`, `deck_card_in_order`, `card_pkey`; at most 5,000
  /// cards for each. Answers the difference to the cards of each deck's subject.
  static final NamedQuery RECOUNT_DECKS =
      NamedQuery.of(
          "deck.recount-decks",
          """
          with counted as (
            select deck.id, deck.card_count as before, count(card.id)::int as cards
              from deck
              left join deck_card in_deck on in_deck.deck_id = deck.id
              left join card on card.id = in_deck.card_id and card.validated
             where deck.id = any (:decks)
             group by deck.id)
          update deck
             set card_count = counted.cards
            from counted
           where deck.id = counted.id
          returning deck.subject_id, counted.cards - counted.before as cards
          """,
          Budget.lengthy(1_000, 20_000_000));

  private CardSql() {}
}

package daybreak.projection.deck;

import daybreak.schema.sql.Budget;
import daybreak.schema.sql.NamedQuery;

/** The statements that project what follows a card that is moved. */
final class MovedCardSql {

  /// Of a batch's studied cards those that have been moved: `card_moved`, index-only as far as the
  /// table is vacuumed.
  static final NamedQuery PLACES =
      NamedQuery.of(
          "deck.places-of-moved-cards",
          """
          select id, subject_id, topic_id
            from card
           where id = any (:ids) and topic_id is not null
          """,
          Budget.batch(1_000, 5_000));

  /// All learners' studies of a batch's moved cards: `card_study_of_card`; as many rows as learners
  /// who have studied one of them. Answers the differences to the cards that they have seen in
  /// topics.
  static final NamedQuery MOVE_STUDIES =
      NamedQuery.of(
          "deck.move-studies",
          """
          with moved as (
            update card_study study
               set subject_id = card.subject_id,
                   topic_id = card.topic_id
              from unnest(:card_id, :subject_id, :topic_id) as card (card_id, subject_id, topic_id)
             where study.card_id = card.card_id
               and study.topic_id <> card.topic_id
            returning study.learner_id, study.state <> 'new' as seen,
                      old.subject_id as left_subject_id, old.topic_id as left_topic_id,
                      new.subject_id, new.topic_id)
          select learner_id, subject_id, topic_id, sum(difference)::int as cards_seen
            from (
              select learner_id, left_subject_id as subject_id, left_topic_id as topic_id,
                     -1 as difference
                from moved
               where seen
              union all
              select learner_id, subject_id, topic_id, 1 from moved where seen) counted
           group by learner_id, subject_id, topic_id
          having sum(difference) <> 0
          """,
          Budget.lengthy(1_000_000, 20_000_000));

  private MovedCardSql() {}
}

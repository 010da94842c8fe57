package daybreak.query.deck;

import daybreak.schema.sql.Budget;
import daybreak.schema.sql.NamedQuery;

/** The statements of the cards of one deck. */
final class DeckCardSql {

  /// `deck_pkey`, `deck_card_to_study`; for each card of the page `flashcard_pkey` and
  /// `card_study_pkey`. No row where there is no such deck.
  static final NamedQuery CARDS =
      NamedQuery.of(
          "deck.cards",
          """
          select t.*, p.*
          from projection.learner_as_of t
          join learner.deck d on d.id = :deck
          left join lateral (
            select f.*, c.ordinal, s.state as study_state, s.suspended, s.due_at
            from learner.deck_card c
            cross join lateral (
              select id, topic_id, card_type, front, back, tags
              from content.flashcard
              where id = c.card_id and state = 'validated'
              limit 1) f
            left join lateral (
              select state, suspended, due_at
              from learner.card_study
              where learner_id = :caller and card_id = c.card_id
              limit 1) s on true
            where c.deck_id = :deck and c.validated and c.ordinal > :slot
            order by c.ordinal
            limit :size) p on true
          order by p.ordinal
          """,
          Budget.page(101, 1_100));

  private DeckCardSql() {}
}

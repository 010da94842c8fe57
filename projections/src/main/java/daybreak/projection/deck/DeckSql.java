package daybreak.projection.deck;

import daybreak.schema.sql.Budget;
import daybreak.schema.sql.NamedQuery;

/** The statements that project decks and their cards. */
final class DeckSql {

  /// A batch's decks: `deck_pkey`, at most as many rows as events.
  static final NamedQuery LOAD =
      NamedQuery.of(
          "deck.load",
          """
          select id, subject_id, title, sequence_number
            from deck
           where id = any (:ids)
          """,
          Budget.batch(1_000, 5_000));

  /// A batch's decks: `deck_pkey`, at most as many rows as events, each in five other indexes.
  /// Their cards are counted later.
  static final NamedQuery WRITE =
      NamedQuery.of(
          "deck.write",
          """
          insert into deck (
              id, subject_id, title, card_count, sequence_number, words, changed_at, changed_by)
          select id, subject_id, title, 0, sequence_number,
                 strip(to_tsvector(cast(:language as regconfig), title)), changed_at, changed_by
            from unnest(
              :id, :subject_id, :title, :sequence_number, :changed_at, :changed_by)
              as deck (id, subject_id, title, sequence_number, changed_at, changed_by)
              on conflict (id) do update
             set title = excluded.title,
                 sequence_number = excluded.sequence_number,
                 words = excluded.words,
                 changed_at = excluded.changed_at,
                 changed_by = excluded.changed_by
          """,
          Budget.batch(1_000, 60_000));

  /// Cards that a batch's decks hold no more: `deck_card_pkey`, at most 5,000 for each event.
  static final NamedQuery REMOVE_OTHER_CARDS =
      NamedQuery.of(
          "deck.remove-other-cards",
          """
          delete from deck_card
           where deck_id = any (:decks)
             and not exists (
                 select
                   from unnest(:deck_id, :card_id) as kept (deck_id, card_id)
                  where kept.deck_id = deck_card.deck_id
                    and kept.card_id = deck_card.card_id)
          """,
          Budget.lengthy(5_000_000, 20_000_000));

  /// Cards that a batch's decks hold, or hold in another place: `deck_card_pkey`,
  /// `card_number_is_given_once`, `card_pkey`; at most 5,000 for each event.
  static final NamedQuery PUT_CARDS =
      NamedQuery.of(
          "deck.put-cards",
          """
          insert into deck_card (deck_id, card_id, ordinal, number, validated)
          select place.deck_id, place.card_id, place.ordinal, given.number,
                 coalesce(card.validated, false)
            from unnest(:deck_id, :card_id, :ordinal) as place (deck_id, card_id, ordinal)
            join card_number given on given.card_id = place.card_id
            left join card on card.id = place.card_id
              on conflict (deck_id, card_id) do update
             set ordinal = excluded.ordinal,
                 number = excluded.number,
                 validated = excluded.validated
           where deck_card.ordinal <> excluded.ordinal
              or deck_card.number is null
          """,
          Budget.lengthy(5_000_000, 20_000_000));

  private DeckSql() {}
}

package daybreak.schema.eventstore;

import daybreak.schema.sql.Budget;
import daybreak.schema.sql.NamedQuery;

/** The statements that tell from the log which decks of a subject hold cards. */
final class HeldDeckSql {

  /// How many decks of a subject hold cards, no more than may be counted: `event_deck_place_ix` for
  /// what was ever made there, and for each of it the last filling by `event_bank_ix`. What is
  /// larger than an empty list is not looked into: it may be 5,000 cards in TOAST.
  static final NamedQuery LIVE =
      NamedQuery.of(
          "content.held-decks",
          """
          select count(*) as number
            from (
              select
                from event_store.event created
               cross join lateral (
                 select payload
                   from event_store.event
                  where aggregate_id = created.aggregate_id
                    and event_type = 'deck.deck-filled'
                    and aggregate_type in (
                          'subject', 'topic', 'question', 'flashcard', 'exercise', 'lesson', 'deck')
                  order by sequence_number desc
                  limit 1) filled
               where created.event_type = 'deck.deck-created'
                 and (created.payload ->> 'subject')::uuid = :subject
                 and case
                       when pg_column_size(filled.payload) > 200 then true
                       else filled.payload -> 'cards' is distinct from '[]'
                     end
               limit :most) counted
          """,
          Budget.batch(1, 20_000));

  /// Whether any deck of a subject has been filled: a range of `event_type_position_ix`, and for
  /// each that was filled anywhere its beginning by `event_aggregate_sequence_uk`.
  static final NamedQuery FILLED =
      NamedQuery.of(
          "content.decks-filled",
          """
          select exists (
                   select
                     from event_store.event filled
                    where event_type = 'deck.deck-filled'
                      and position > :since
                      and exists (
                        select
                          from event_store.event
                         where aggregate_id = filled.aggregate_id
                           and sequence_number = 0
                           and (payload ->> 'subject')::uuid = :subject)) as filled
          """,
          Budget.batch(1, 2_000));

  private HeldDeckSql() {}
}

package daybreak.schema.replay;

import daybreak.schema.sql.Budget;
import daybreak.schema.sql.NamedQuery;

/** The statements that find what one learner's tables are made of. */
final class LearnerSql {

  /// The learner's own streams by `event_learner_ix`; of the bank the cards that the learner has
  /// studied, the decks that have ever held one of these, by `event_type_position_ix`, and all
  /// cards of those decks; then each stream by `event_aggregate_sequence_uk`, and of those of the
  /// lessons that the learner has begun the moves. Events of types that are wanted whole by
  /// `event_type_position_ix`.
  static final NamedQuery POSITIONS =
      NamedQuery.of(
          "replay.positions-of-learner",
          """
          with own as materialized (
            select aggregate_id, payload ->> 'card' as card, payload ->> 'lesson' as lesson
              from event_store.event
             where payload ->> 'learner' = :learner
               and sequence_number = 0),
          filled as materialized (
            select aggregate_id, payload -> 'cards' as cards
              from event_store.event
             where event_type = 'deck.deck-filled'
               and position <= :until
               and jsonb_exists_any(
                     payload -> 'cards', array(select card from own where card is not null))),
          stream (id) as (
            select aggregate_id from own
            union
            select card::uuid from own where card is not null
            union
            select aggregate_id from filled
            union
            select card::uuid
              from filled
             cross join lateral jsonb_array_elements_text(cards) as card)
          select event.position
            from stream
           cross join lateral (
             select position
               from event_store.event
              where aggregate_id = stream.id
                and position <= :until
             offset 0) event
           union
          select moved.position
            from own
           cross join lateral (
             select position
               from event_store.event
              where aggregate_id = own.lesson::uuid
                and event_type = 'lesson.lesson-moved'
                and position <= :until
             offset 0) moved
           union
          select position
            from event_store.event
           where event_type = any (:types)
             and position <= :until
           order by position
          """,
          Budget.lengthy(1_000_000, 20_000_000));

  /// The learner's answers by `learner_answer_pkey`, each with its question's number; the events
  /// that are played by `event_pk`, the numbers of the cards that they name by
  /// `card_number_is_given_once`. Without a learner and events the whole tables of numbers.
  static final NamedQuery NUMBER =
      NamedQuery.of(
          "replay.number",
          """
          select operation.replay_number(:slot, :learner)
               + operation.replay_number_cards(:slot, cast(:played as bigint[])) as given
          """,
          Budget.lengthy(1, 10_000_000));

  /// The slot's whole tables of numbers, which for one learner have a row for each question
  /// answered and each card played.
  static final NamedQuery MADE_UP =
      NamedQuery.of(
          "replay.numbers-made-up",
          "select operation.replay_numbers_made_up(:slot) as made_up",
          Budget.lengthy(1, 10_000_000));

  private LearnerSql() {}
}

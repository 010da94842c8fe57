package daybreak.projection.deck;

import daybreak.schema.sql.Budget;
import daybreak.schema.sql.NamedQuery;

/** The statements that project which cards are new to whom. */
final class NewCardSql {

  /// A batch's cards without a number get the next ones: `card_number_is_given_once`,
  /// `card_number_pkey` backward for the last; at most 5,000 for each event.
  static final NamedQuery GIVE_NUMBERS =
      NamedQuery.of(
          "deck.give-numbers",
          """
          insert into card_number (number, card_id)
          select coalesce((select max(number) from card_number), -1)
                   + row_number() over (order by place),
                 card_id
            from unnest(:card_id) with ordinality as mention (card_id, place)
           where not exists (
                   select from card_number given where given.card_id = mention.card_id)
          """,
          Budget.lengthy(5_000_000, 50_000_000));

  /// Decks that hold cards that are validated now or no longer: `deck_card_by_card`,
  /// `card_number_is_given_once`; as many rows as decks hold them.
  static final NamedQuery TURN_CARDS_OF_DECKS =
      NamedQuery.of(
          "deck.turn-cards-of-decks",
          """
          update deck_card in_deck
             set validated = card.validated,
                 number = given.number
            from unnest(:card_id, :validated) as card (card_id, validated)
            join card_number given on given.card_id = card.card_id
           where in_deck.card_id = card.card_id
             and in_deck.validated <> card.validated
          """,
          Budget.batch(10_000, 200_000));

  /// The blocks of a batch's cards: `card_number_is_given_once`, `card_block_pkey`.
  static final NamedQuery WRITE_BLOCKS =
      NamedQuery.of(
          "deck.write-card-blocks",
          """
          merge into card_block known
          using (
              select card.subject_id, number / 1024 as block,
                     bit_or(set_bit(0::bit(1024), number % 1024, card.validated::int)) as gained,
                     bit_or(set_bit(0::bit(1024), number % 1024, 1)) as named
                from unnest(:card_id, :subject_id, :validated)
                  as card (card_id, subject_id, validated)
                join card_number given on given.card_id = card.card_id
               group by card.subject_id, number / 1024) change
             on known.subject_id = change.subject_id and known.block = change.block
           when matched then update
            set validated = (known.validated & ~change.named) | change.gained
           when not matched then insert values (change.subject_id, change.block, change.gained)
          """,
          Budget.batch(1_000, 30_000));

  /// The blocks of a batch's learners whose cards are new no longer, or again:
  /// `card_number_is_given_once`, `learner_card_block_pkey`.
  static final NamedQuery WRITE_LEARNERS_BLOCKS =
      NamedQuery.of(
          "deck.write-learner-card-blocks",
          """
          merge into learner_card_block before
          using (
              select study.learner_id, number / 1024 as block,
                     bit_or(set_bit(0::bit(1024), number % 1024, study.known::int)) as gained,
                     bit_or(set_bit(0::bit(1024), number % 1024, 1)) as named
                from unnest(:learner_id, :card_id, :known) as study (learner_id, card_id, known)
                join card_number given on given.card_id = study.card_id
               group by study.learner_id, number / 1024) change
             on before.learner_id = change.learner_id and before.block = change.block
           when matched then update
            set known = (before.known & ~change.named) | change.gained
           when not matched then insert values (change.learner_id, change.block, change.gained)
          """,
          Budget.batch(1_000, 30_000));

  private NewCardSql() {}
}

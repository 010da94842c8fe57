package daybreak.projection.deck;

import daybreak.schema.sql.Budget;
import daybreak.schema.sql.NamedQuery;

/** The statements that project what each learner has studied of each deck. */
final class DeckFigureSql {

  /// The decks of a batch's reviewed cards: `deck_card_by_card`, `deck_pkey`, `card_pkey`.
  static final NamedQuery DECKS_OF_CARDS =
      NamedQuery.of(
          "deck.decks-of-cards",
          """
          select in_deck.card_id, in_deck.deck_id, deck.subject_id,
                 coalesce(card.validated, false) as validated
            from deck_card in_deck
            join deck on deck.id = in_deck.deck_id
            left join card on card.id = in_deck.card_id
           where in_deck.card_id = any (:cards)
          """,
          Budget.batch(10_000, 40_000));

  /// What a batch's learners have studied of these decks: `learner_deck_pkey`.
  static final NamedQuery LOAD =
      NamedQuery.of(
          "deck.load-figures",
          """
          select figures.learner_id, figures.deck_id, subject_id, learning, review, suspended,
                 due_at, unfinished_at, last_studied_at
            from unnest(:learner_id, :deck_id) as wanted (learner_id, deck_id)
            join learner_deck figures
              on figures.learner_id = wanted.learner_id and figures.deck_id = wanted.deck_id
          """,
          Budget.batch(10_000, 60_000));

  /// The same written back: `learner_deck_pkey`.
  static final NamedQuery WRITE =
      NamedQuery.of(
          "deck.write-figures",
          """
          insert into learner_deck (
              learner_id, deck_id, subject_id, learning, review, suspended, due_at, unfinished_at,
              last_studied_at)
          select learner_id, deck_id, subject_id, learning, review, suspended,
                 due_at::timestamptz[], unfinished_at::timestamptz[], last_studied_at
            from unnest(
              :learner_id, :deck_id, :subject_id, :learning, :review, :suspended, :due_texts,
              :unfinished_texts, :last_studied_at)
              as figures (
                learner_id, deck_id, subject_id, learning, review, suspended, due_at,
                unfinished_at, last_studied_at)
              on conflict (learner_id, deck_id) do update
             set learning = excluded.learning,
                 review = excluded.review,
                 suspended = excluded.suspended,
                 due_at = excluded.due_at,
                 unfinished_at = excluded.unfinished_at,
                 last_studied_at = excluded.last_studied_at
          """,
          Budget.batch(10_000, 200_000));

  /// When learners last studied these decks, where a review of one of the cards was undone:
  /// `deck_card_in_order`, `card_study_pkey`; at most 5,000 cards for each.
  static final NamedQuery LAST_STUDIED =
      NamedQuery.of(
          "deck.last-studied",
          """
          select wanted.learner_id, wanted.deck_id, max(study.last_reviewed_at) as last_studied_at
            from unnest(:learner_id, :deck_id) as wanted (learner_id, deck_id)
            left join deck_card card on card.deck_id = wanted.deck_id
            left join card_study study
              on study.learner_id = wanted.learner_id and study.card_id = card.card_id
           group by wanted.learner_id, wanted.deck_id
          """,
          Budget.lengthy(10_000, 20_000_000));

  /// All learners' figures of decks whose cards have changed: `learner_deck_of_deck`.
  static final NamedQuery REMOVE =
      NamedQuery.of(
          "deck.remove-figures",
          "delete from learner_deck where deck_id = any (:decks)",
          Budget.lengthy(1_000_000, 4_000_000));

  /// The same computed anew: `deck_card_in_order`, `card_study_of_card`, `card_pkey`; as many rows
  /// as learners who have studied one of the cards.
  static final NamedQuery RECOMPUTE =
      NamedQuery.of(
          "deck.recompute-figures",
          """
          insert into learner_deck (
              learner_id, deck_id, subject_id, learning, review, suspended, due_at, unfinished_at,
              last_studied_at)
          select study.learner_id,
                 deck.id,
                 deck.subject_id,
                 count(*) filter (where study.validated and study.state <> 'review'),
                 count(*) filter (where study.validated and study.state = 'review'),
                 count(*) filter (where study.suspended and coalesce(counted.validated, false)),
                 coalesce(
                   array_agg(study.due_at order by study.due_at) filter (where study.validated),
                   '{}'),
                 coalesce(
                   array_agg(study.due_at order by study.due_at)
                     filter (where study.validated and study.state <> 'review'),
                   '{}'),
                 max(study.last_reviewed_at)
            from deck
            join deck_card card on card.deck_id = deck.id
            join card_study study on study.card_id = card.card_id
            left join card counted on counted.id = card.card_id
           where deck.id = any (:decks)
           group by study.learner_id, deck.id
          """,
          Budget.lengthy(1_000_000, 20_000_000));

  /// Differences to the subjects' numbers of decks and cards: `deck_subject_pkey`.
  static final NamedQuery ADD_TO_SUBJECTS =
      NamedQuery.of(
          "deck.add-to-subjects",
          """
          insert into deck_subject as subject (subject_id, decks, cards)
          select *
            from unnest(:subject_id, :decks, :cards)
              on conflict (subject_id) do update
             set decks = subject.decks + excluded.decks,
                 cards = subject.cards + excluded.cards
          """,
          Budget.batch(1_000, 10_000));

  private DeckFigureSql() {}
}

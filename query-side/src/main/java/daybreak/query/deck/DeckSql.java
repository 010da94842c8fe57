package daybreak.query.deck;

import daybreak.schema.sql.Budget;
import daybreak.schema.sql.NamedQuery;

/**
 * The statements of decks, with what the caller has studied of each by {@code learner_deck_pkey};
 * how many cards are due is a search by halves in an array of that one row.
 */
final class DeckSql {

  /** For each deck its row and the caller's, and the index of each. */
  private static final Budget PAGE = Budget.page(101, 700);

  /** What the caller has studied of decks. */
  private static final String STUDIED =
      """
      select
        deck_id, learning, review, suspended, last_studied_at,
        width_bucket(cast(:now as timestamptz), due_at) as due
      from learner.learner_deck
      where learner_id = :caller
      """;

  /** What is answered of each deck: its row, and what the caller has studied. */
  private static final String FIGURES =
      """
      select
        t.*, p.*, coalesce(f.learning, 0) as learning, coalesce(f.review, 0) as review,
        coalesce(f.suspended, 0) as suspended, coalesce(f.due, 0) as due, f.last_studied_at
      from projection.learner_as_of t
      """;

  /** The decks that are answered. */
  private static final String DECKS =
      """
      with
        answered as materialized (
          select id, title, subject_id, card_count as total
          from learner.deck
      """;

  /** In the order of their titles. */
  private static final String BY_TITLE =
      """
          order by title, id
          limit :size)
      """;

  /**
   * The caller's rows of these decks, in one scan of {@code learner_deck_pkey}: kept apart, lest
   * each be looked up for itself, or all that the caller has studied be read.
   */
  private static final String WITH_FIGURES =
      """
      , studied as materialized (
      """
          + STUDIED
          + """
            and deck_id = any(array(select id from answered)))
          """
          + FIGURES
          + """
          left join answered p on true
          left join studied f on f.deck_id = p.id
          """;

  /// `deck_by_title`, and `subject_that_is_retired` for those that are left out; then as
  /// [#WITH_FIGURES].
  static final NamedQuery ALL =
      NamedQuery.of(
          "deck.decks",
          DECKS
              + """
                where (title, id) > (:title, :after)
                  and not exists (
                    select from content.subject where id = subject_id and retired)
              """
              + BY_TITLE
              + WITH_FIGURES
              + """
              order by p.title, p.id
              """,
          PAGE);

  /// `deck_of_subject_by_title`, unless `subject_that_is_retired` has the subject; then as
  /// [#WITH_FIGURES].
  static final NamedQuery OF_SUBJECT =
      NamedQuery.of(
          "deck.decks-of-subject",
          DECKS
              + """
                where subject_id = :subject and (title, id) > (:title, :after)
                  and not exists (select from content.subject where id = :subject and retired)
              """
              + BY_TITLE
              + WITH_FIGURES
              + """
              order by p.title, p.id
              """,
          PAGE);

  /// `deck_pkey`, or the whole of a small table, for all ids together; then as [#WITH_FIGURES]: one
  /// row and a page or less for each deck. One row without a deck where none of them is known.
  static final NamedQuery STATS =
      NamedQuery.of(
          "deck.stats",
          """
          with
            answered as materialized (
              select d.id, d.title, d.subject_id, d.card_count as total, wanted.place
              from unnest(:ids) with ordinality as wanted (id, place)
              join learner.deck d on d.id = wanted.id)
          """
              + WITH_FIGURES
              + """
              order by p.place
              """,
          Budget.page(101, 420));

  /// `deck_pkey`, `learner_deck_pkey`. No row where there is no such deck.
  static final NamedQuery ONE =
      NamedQuery.of(
          "deck.deck",
          """
          with studied as (
          """
              + STUDIED
              + """
                and deck_id = :deck)
              select
                t.*, d.id, d.title, d.subject_id, d.card_count as total,
                coalesce(f.learning, 0) as learning, coalesce(f.review, 0) as review,
                coalesce(f.suspended, 0) as suspended, coalesce(f.due, 0) as due, f.last_studied_at
              from projection.learner_as_of t
              join learner.deck d on d.id = :deck
              left join studied f on true
              """,
          Budget.instant(1, 16));

  /// `deck_subject_pkey`, `subject_pkey`; of each subject the caller's decks by
  /// `learner_deck_of_subject`. A subject whose title the bank's tables do not have yet waits; one
  /// that is retired is left out.
  static final NamedQuery SUBJECTS =
      NamedQuery.of(
          "deck.subjects",
          """
          select t.*, p.*, coalesce(f.due, 0) as due
          from projection.learner_as_of t
          left join lateral (
            select subject_id as id, subject.title, decks, cards
            from learner.deck_subject
            cross join lateral (
              select title from content.subject where id = subject_id and not retired limit 1) subject
            where subject_id > :after
            order by subject_id
            limit :size) p on true
          left join lateral (
            select sum(width_bucket(cast(:now as timestamptz), due_at))::int as due
            from learner.learner_deck
            where learner_id = :caller and subject_id = p.id) f on true
          order by p.id
          """,
          Budget.page(101, 1_500));

  /// `deck_pkey`, `deck_card_in_order`, index-only: 5,000 cards at most; who changed it last is
  /// read from the log by `event_aggregate_sequence_uk`, since the release before this one does not
  /// write that into the row. No row where there is no such deck.
  static final NamedQuery WITH_CARDS =
      NamedQuery.of(
          "deck.with-cards",
          """
          select
            t.*, d.id, d.subject_id, d.title, d.sequence_number,
            cast(d.sequence_number + 1 as int) as version,
            coalesce(last.occurred_at, d.changed_at) as changed_at,
            coalesce(cast(last.metadata ->> 'by' as uuid), d.changed_by) as changed_by,
            array(
              select card_id from learner.deck_card where deck_id = d.id order by ordinal) as card_ids
          from projection.learner_as_of t
          join learner.deck d on d.id = :deck
          left join event_store.event last
            on last.aggregate_id = d.id and last.sequence_number = d.sequence_number
          """,
          Budget.instant(1, 120));

  private DeckSql() {}
}

package daybreak.query.content;

import daybreak.schema.sql.Budget;
import daybreak.schema.sql.NamedQuery;

/**
 * The statements of admins' lists of decks, the newest change first: rows of the learners' tables,
 * of which each has all that is answered.
 */
final class ListedDeckSql {

  /** A page's rows, each anywhere in its table. */
  private static final Budget PAGE = Budget.page(101, 250);

  /** Up to 1,000 rows that are anywhere. */
  private static final Budget LOOKED_THROUGH = Budget.page(101, 2_000);

  /** What is answered of each deck. */
  private static final String DECK =
      """
          select
            id, subject_id, title, card_count, cast(sequence_number + 1 as int) as version,
            changed_at, changed_by
          from learner.deck
      """;

  /** A page's decks. */
  private static final String PAGE_OF =
      """
      select t.*, false as partial, p.*
      from projection.learner_as_of t
      left join lateral (
      """
          + DECK;

  /** In the order of their changes. */
  private static final String BY_CHANGE =
      """
          order by changed_at desc, id desc
          limit :size) p on true
      order by p.changed_at desc, p.id desc
      """;

  /** Those that have the words. */
  private static final String WORDED =
      DECK
          + """
              where words @@ plainto_tsquery(cast(:language as regconfig), :q)
          """;

  /** Those of a subject that have the words. */
  private static final String WORDED_OF_SUBJECT =
      WORDED
          + """
                and array[subject_id] @> array[cast(:subject as uuid)]
          """;

  /** Those that are looked through. */
  private static final String CANDIDATES =
      """
      with candidate as materialized (
      """;

  /** A page of at most 1,000 of them. */
  private static final String PAGE_OF_CANDIDATES =
      """
        limit 1001)
      select t.*, (select count(*) > 1000 from candidate) as partial, p.*
      from projection.learner_as_of t
      left join lateral (
        select *
        from (select * from candidate limit 1000) looked
        where changed_at >= :since and (changed_at, id) < (:changed, :after)
      """
          + BY_CHANGE;

  /// `deck_by_change`.
  static final NamedQuery ALL =
      NamedQuery.of(
          "content.listed-decks",
          PAGE_OF
              + """
              where changed_at >= :since and (changed_at, id) < (:changed, :after)
              """
              + BY_CHANGE,
          PAGE);

  /// `deck_of_subject_by_change`.
  static final NamedQuery OF_SUBJECT =
      NamedQuery.of(
          "content.listed-decks-of-subject",
          PAGE_OF
              + """
              where subject_id = :subject
                and changed_at >= :since and (changed_at, id) < (:changed, :after)
              """
              + BY_CHANGE,
          PAGE);

  /// `deck_by_words_first` and, while there are too few, those after it.
  static final NamedQuery FOUND =
      NamedQuery.of(
          "content.listed-decks-found",
          CANDIDATES
              + WORDED
              + SamplesSql.FIRST
              + WORDED
              + SamplesSql.SECOND
              + WORDED
              + SamplesSql.THIRD
              + WORDED
              + SamplesSql.REST
              + PAGE_OF_CANDIDATES,
          LOOKED_THROUGH);

  /// `deck_by_words_first` and, while there are too few, those after it.
  static final NamedQuery FOUND_OF_SUBJECT =
      NamedQuery.of(
          "content.listed-decks-of-subject-found",
          CANDIDATES
              + WORDED_OF_SUBJECT
              + SamplesSql.FIRST
              + WORDED_OF_SUBJECT
              + SamplesSql.SECOND
              + WORDED_OF_SUBJECT
              + SamplesSql.THIRD
              + WORDED_OF_SUBJECT
              + SamplesSql.REST
              + PAGE_OF_CANDIDATES,
          LOOKED_THROUGH);

  private ListedDeckSql() {}
}

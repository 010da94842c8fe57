package daybreak.query.pasttest;

import daybreak.schema.sql.Budget;
import daybreak.schema.sql.NamedQuery;

/** The statements of past tests between two moments, of a subject, and of a mode, newest first. */
final class NarrowedSql {

  /**
   * A heap page for each test, the index from the page's first to its last, and the list's ends.
   */
  private static final Budget WITHIN_PAGE = Budget.page(101, 140);

  /** The same, and for each test the way from its place to itself. */
  private static final Budget NARROWED_PAGE = Budget.page(101, 340);

  /** Past tests, and how many the caller has between the moments. */
  private static final String WITHIN =
      """
      select t.*, coalesce(last.ordinal, 0) - coalesce(earlier.ordinal, 0) as total, p.*
      from projection.learner_as_of t
      left join lateral (
        select ordinal
        from learner.past_test
        where learner_id = :caller and completed_at < :to
        order by completed_at desc, test_id desc
        limit 1) last on true
      left join lateral (
        select ordinal
        from learner.past_test
        where learner_id = :caller and completed_at < :from
        order by completed_at desc, test_id desc
        limit 1) earlier on true
      left join lateral (
        select
          test_id as id, title, mode, started_at, completed_at, question_count, answered, correct,
          score_percent, subjects
        from learner.past_test
      """;

  /** Past tests of a subject or mode, and how many the caller has of it between the moments. */
  private static final String NARROWED =
      """
      select t.*, coalesce(last.ordinal, 0) - coalesce(earlier.ordinal, 0) as total, p.*
      from projection.learner_as_of t
      left join lateral (
        select ordinal
        from learner.past_test_place
        where learner_id = :caller and subject_id = :subject and mode = :mode
          and completed_at < :to
        order by completed_at desc, test_id desc
        limit 1) last on true
      left join lateral (
        select ordinal
        from learner.past_test_place
        where learner_id = :caller and subject_id = :subject and mode = :mode
          and completed_at < :from
        order by completed_at desc, test_id desc
        limit 1) earlier on true
      left join lateral (
        select
          o.test_id as id, o.title, o.mode, o.started_at, o.completed_at, o.question_count,
          o.answered, o.correct, o.score_percent, o.subjects
        from (
          select test_id
          from learner.past_test_place
          where learner_id = :caller and subject_id = :subject and mode = :mode
      """;

  /** Each place's test. */
  private static final String THEIR_TESTS =
      """
          ) place
        join learner.past_test o on o.test_id = place.test_id) p on true
      order by p.completed_at desc, p.id desc
      """;

  /// `past_test_by_completion` backwards from the place to the first moment; the entries before
  /// both moments tell the total.
  static final NamedQuery AFTER_WITHIN =
      NamedQuery.of(
          "pasttest.past-tests-within",
          WITHIN
              + """
                where learner_id = :caller
                  and completed_at >= :from
                  and (completed_at, test_id) < (:completedAt, :after)
                order by completed_at desc, test_id desc
                limit :size) p on true
              order by p.completed_at desc, p.id desc
              """,
          WITHIN_PAGE);

  /// A range of `past_test_ordinal_is_dense`, which begins and ends as `past_test_by_completion`
  /// tells.
  static final NamedQuery NUMBERED_WITHIN =
      NamedQuery.of(
          "pasttest.past-tests-within-by-number",
          WITHIN
              + """
                where learner_id = :caller and ordinal <= last.ordinal - :offset
                order by ordinal desc
                limit least(
                  :size, greatest(last.ordinal - coalesce(earlier.ordinal, 0) - :offset, 0))) p
                on true
              order by p.completed_at desc, p.id desc
              """,
          WITHIN_PAGE);

  /// `past_test_place_pkey` backwards from the place to the first moment; `past_test_pkey`.
  static final NamedQuery AFTER_NARROWED =
      NamedQuery.of(
          "pasttest.narrowed-past-tests",
          NARROWED
              + """
                    and completed_at >= :from
                    and (completed_at, test_id) < (:completedAt, :after)
                  order by completed_at desc, test_id desc
                  limit :size
              """
              + THEIR_TESTS,
          NARROWED_PAGE);

  /// A range of `past_test_place_ordinal_is_dense`, which begins and ends as `past_test_place_pkey`
  /// tells; `past_test_pkey`.
  static final NamedQuery NUMBERED_NARROWED =
      NamedQuery.of(
          "pasttest.narrowed-past-tests-by-number",
          NARROWED
              + """
                    and ordinal <= last.ordinal - :offset
                  order by ordinal desc
                  limit least(
                    :size, greatest(last.ordinal - coalesce(earlier.ordinal, 0) - :offset, 0))
              """
              + THEIR_TESTS,
          NARROWED_PAGE);

  private NarrowedSql() {}
}

package daybreak.query.pasttest;

import daybreak.schema.sql.Budget;
import daybreak.schema.sql.NamedQuery;

/** The statements of past tests, newest first, and of their reviews. */
final class PastTestSql {

  /** A heap page for each test, and the index from the page's first to its last. */
  private static final Budget PAGE = Budget.page(101, 140);

  /** Past tests, and how many the caller has. */
  private static final String PAGE_OF =
      """
      select t.*, coalesce(last.ordinal, 0) as total, p.*
      from projection.learner_as_of t
      left join lateral (
        select ordinal
        from learner.past_test
        where learner_id = :caller
        order by ordinal desc
        limit 1) last on true
      left join lateral (
        select
          test_id as id, title, mode, started_at, completed_at, question_count, answered, correct,
          score_percent, subjects
        from learner.past_test
      """;

  /** In the order in which they were completed. */
  private static final String NEWEST_FIRST =
      """
        limit :size) p on true
      order by p.completed_at desc, p.id desc
      """;

  /// `past_test_by_completion` backwards; the total is the last entry of
  /// `past_test_ordinal_is_dense`.
  static final NamedQuery AFTER =
      NamedQuery.of(
          "pasttest.past-tests",
          PAGE_OF
              + """
                where learner_id = :caller and (completed_at, test_id) < (:completedAt, :after)
                order by completed_at desc, test_id desc
              """
              + NEWEST_FIRST,
          PAGE);

  /// `past_test_ordinal_is_dense`, a range of it.
  static final NamedQuery NUMBERED =
      NamedQuery.of(
          "pasttest.past-tests-by-number",
          PAGE_OF
              + """
                where learner_id = :caller and ordinal <= last.ordinal - :offset
                order by ordinal desc
              """
              + NEWEST_FIRST,
          PAGE);

  /// `past_test_pkey`, `test_figures_pkey`; no row where the caller has no such past test.
  static final NamedQuery REVIEW =
      NamedQuery.of(
          "pasttest.review",
          """
          select
            t.*, p.test_id as id, p.title, p.mode, p.started_at, p.completed_at,
            p.question_count, p.answered, p.correct, p.score_percent, p.subjects,
            f.by_subject, f.by_topic
          from projection.learner_as_of t
          join learner.past_test p on p.test_id = :test and p.learner_id = :caller
          join learner.test_figures f on f.test_id = p.test_id
          """,
          Budget.instant(1, 20));

  private PastTestSql() {}
}

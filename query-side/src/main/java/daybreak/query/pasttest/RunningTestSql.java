package daybreak.query.pasttest;

import daybreak.schema.sql.Budget;
import daybreak.schema.sql.NamedQuery;

/** The statements of running tests, newest first. */
final class RunningTestSql {

  /// `running_test_of_learner` backwards.
  static final NamedQuery ALL =
      NamedQuery.of(
          "pasttest.running-tests",
          """
          select t.*, p.*
          from projection.learner_as_of t
          left join lateral (
            select
              test_id as id, title, mode, 'running' as state, started_at,
              cast(null as timestamptz) as completed_at, question_count, answered, deadline_at
            from learner.running_test
            where learner_id = :caller and (started_at, test_id) < (:startedAt, :after)
            order by started_at desc, test_id desc
            limit :size) p on true
          order by p.started_at desc, p.id desc
          """,
          Budget.page(101, 140));

  /// `running_test_pkey` or `past_test_pkey`; no row where the caller has no such test.
  static final NamedQuery ONE =
      NamedQuery.of(
          "pasttest.test",
          """
          select t.*, p.*
          from projection.learner_as_of t
          cross join lateral (
            select
              test_id as id, title, mode, 'running' as state, started_at,
              cast(null as timestamptz) as completed_at, question_count, answered, deadline_at
            from learner.running_test
            where test_id = :test and learner_id = :caller
            union all
            select
              test_id, title, mode, 'completed', started_at, completed_at, question_count, answered,
              null
            from learner.past_test
            where test_id = :test and learner_id = :caller) p
          """,
          Budget.instant(1, 20));

  private RunningTestSql() {}
}

package daybreak.saga.pasttest;

import daybreak.schema.sql.Budget;
import daybreak.schema.sql.NamedQuery;

/** The statement of tests whose deadlines have passed. */
final class OverdueSql {

  /// `running_test_by_deadline`, index only as far as the table is vacuumed.
  static final NamedQuery PAGE =
      NamedQuery.of(
          "pasttest.overdue-tests",
          """
          select test_id, learner_id, deadline_at
            from learner.running_test
           where deadline_at < :now and (deadline_at, test_id) > (:deadline, :after)
           order by deadline_at, test_id
           limit :size
          """,
          Budget.page(100, 140));

  private OverdueSql() {}
}

package daybreak.command.plan;

import daybreak.schema.sql.Budget;
import daybreak.schema.sql.NamedQuery;

/** The statement that tells where a learner is. */
final class TodaySql {

  /// `learner_pkey`.
  static final NamedQuery ZONE =
      NamedQuery.of(
          "plan.zone-of-learner",
          "select time_zone from learner.learner where learner_id = :learner",
          Budget.instant(1, 6));

  private TodaySql() {}
}

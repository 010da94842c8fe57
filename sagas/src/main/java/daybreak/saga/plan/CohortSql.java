package daybreak.saga.plan;

import daybreak.schema.sql.Budget;
import daybreak.schema.sql.NamedQuery;

/** The statements of cohorts. */
final class CohortSql {

  /// `learner_of_zone`, index only as far as the table is vacuumed.
  static final NamedQuery PAGE =
      NamedQuery.of(
          "plan.cohort-page",
          """
          select learner_id
            from learner.learner
           where time_zone = :zone and learner_id > :after
           order by learner_id
           limit :size
          """,
          Budget.page(200, 450));

  /// `time_zone_pkey`, a row for each zone.
  static final NamedQuery SIZE =
      NamedQuery.of(
          "plan.cohort-size",
          """
          select coalesce(sum(learners), 0) as learners
            from learner.time_zone
           where time_zone = any (:zones)
          """,
          Budget.page(1, 1_300));

  /// The whole table: a row for each zone, some 600 at most.
  static final NamedQuery ZONES =
      NamedQuery.of(
          "plan.zones",
          "select time_zone from learner.time_zone order by time_zone",
          Budget.instant(700, 50));

  /// The first of `saga_association_by_value`: instants of whole seconds sort as their texts do.
  static final NamedQuery MISSED =
      NamedQuery.of(
          "plan.missed-rollover",
          """
          select exists (
            select 1
              from plan.saga_association
             where saga_type = :type
               and association_key = 'midnight'
               and association_value collate "C" <= :now) as missed
          """,
          Budget.instant(1, 40));

  /// `daily_plan_pkey`.
  static final NamedQuery PLANS_AROUND =
      NamedQuery.of(
          "plan.has-plan-around",
          """
          select exists (
            select 1
              from learner.daily_plan
             where learner_id = :learner and date between :first and :last) as has_plan
          """,
          Budget.instant(1, 6));

  private CohortSql() {}
}

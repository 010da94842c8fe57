package daybreak.saga.plan;

import daybreak.schema.learner.LearnerId;
import daybreak.schema.plan.PlanId;
import daybreak.schema.sql.Row;
import java.time.LocalDate;

/**
 * A plan that is to be made.
 *
 * @param revision which revision of it, from 1; 0 for the plan itself
 * @param failures how often that has failed
 * @param late whether it has been counted as late
 */
record Generation(
    PlanId plan, LearnerId learner, LocalDate date, int revision, int failures, boolean late) {

  static Generation of(Row row) {
    return new Generation(
        new PlanId(row.uuid("plan_id")),
        new LearnerId(row.uuid("learner_id")),
        row.date("date"),
        row.intValue("revision"),
        row.intValue("failures"),
        row.booleanValue("late"));
  }
}

package daybreak.query.plan;

import daybreak.query.gateway.LearnerQuery;

/** Asks where the caller stands with the plan of the caller's own today. */
record FindTodaysPlan() implements LearnerQuery<PlanOfDay> {}

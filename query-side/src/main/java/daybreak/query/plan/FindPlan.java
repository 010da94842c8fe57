package daybreak.query.plan;

import daybreak.query.gateway.LearnerQuery;
import java.time.LocalDate;

/** Asks where the caller stands with the plan of a date. */
record FindPlan(LocalDate date) implements LearnerQuery<PlanOfDay> {}

package daybreak.query.plan;

/** What there is of a plan. */
sealed interface PlanView permits DailyPlanView, GeneratingView {

  /** In one word. */
  String state();
}

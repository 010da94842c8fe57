package daybreak.saga.plan;

/** A reason to spend minutes of a learner's day: the same items from the same state. */
interface PlanRule {

  /** Spends minutes that are left on what the rule is for. */
  void spend(DayBudget budget, StudyState state);
}

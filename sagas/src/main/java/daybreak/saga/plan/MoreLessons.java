package daybreak.saga.plan;

import daybreak.saga.plan.StudyState.Lesson;

/** Minutes that nothing else has taken go to further lessons, as many as they hold. */
final class MoreLessons implements PlanRule {

  @Override
  public void spend(DayBudget budget, StudyState state) {
    LessonTurns turns = LessonTurns.of(state);
    while (turns.anyLeft()) {
      Lesson lesson = turns.next();
      if (!budget.holds(lesson.id())) {
        spend(lesson, budget, state, turns);
      }
    }
  }

  /** Of a subject whose next lesson finds no room none comes that is taught later. */
  private static void spend(Lesson lesson, DayBudget budget, StudyState state, LessonTurns turns) {
    if (budget.affords(lesson.minutes())) {
      budget.spend(NextLessons.proposal(lesson, state));
    } else {
      turns.skip(lesson.subject());
    }
  }
}

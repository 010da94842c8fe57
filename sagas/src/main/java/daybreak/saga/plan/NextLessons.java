package daybreak.saga.plan;

import daybreak.saga.plan.Proposal.About;
import daybreak.saga.plan.StudyState.Lesson;
import daybreak.schema.plan.ItemKind;
import java.util.List;

/** Lessons come next at the pace at which all are done by the exam, or one a day without one. */
final class NextLessons implements PlanRule {

  /** Lessons a day where no exam sets the pace. */
  static final int WITHOUT_EXAM = 1;

  @Override
  public void spend(DayBudget budget, StudyState state) {
    LessonTurns turns = LessonTurns.of(state);
    for (int quota = today(state); quota > 0 && turns.anyLeft(); quota--) {
      Lesson lesson = turns.next();
      if (!fits(lesson, budget)) {
        return;
      }
      budget.spend(proposal(lesson, state));
    }
  }

  /** As many as there are left for each day to the exam, rounded up. */
  private static int today(StudyState state) {
    Exam exam = Exam.of(state);
    return exam.isAhead() ? Math.toIntExact(Math.ceilDiv(left(state), exam.days())) : WITHOUT_EXAM;
  }

  private static long left(StudyState state) {
    long counted =
        state.topics().stream()
            .mapToLong(topic -> Math.max(0, topic.lessons() - topic.lessonsDone()))
            .sum();
    return Math.max(counted, state.lessons().size());
  }

  /** One that is longer than the day may be all of it. */
  private static boolean fits(Lesson lesson, DayBudget budget) {
    return budget.affords(lesson.minutes()) || budget.isUntouched();
  }

  static Proposal proposal(Lesson lesson, StudyState state) {
    return new Proposal(
        ItemKind.LESSON,
        PlanTexts.lesson(lesson, left(state), Exam.of(state)),
        new About(lesson.subject(), lesson.topic()),
        List.of(lesson.id()),
        Math.max(1, lesson.minutes()));
  }
}

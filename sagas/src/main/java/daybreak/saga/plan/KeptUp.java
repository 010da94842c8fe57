package daybreak.saga.plan;

import daybreak.saga.plan.StudyState.Topic;
import java.util.List;

/** A test goes across one subject's topics on a day that has nothing else. */
final class KeptUp implements PlanRule {

  @Override
  public void spend(DayBudget budget, StudyState state) {
    List<Topic> topics = MixedTest.topics(state);
    if (budget.isUntouched() && !topics.isEmpty()) {
      budget.spend(
          MixedTest.test(
              topics,
              questions(topics, budget),
              PlanTexts.keptUp(topics.getFirst().subjectTitle())));
    }
  }

  private static int questions(List<Topic> topics, DayBudget budget) {
    long answerable = topics.stream().mapToLong(Topic::questions).sum();
    return (int) Math.min(Math.min(answerable, MixedTest.QUESTIONS), budget.left());
  }
}

package daybreak.saga.plan;

import daybreak.saga.plan.Proposal.About;
import daybreak.saga.plan.StudyState.Topic;
import daybreak.schema.plan.ItemKind;
import java.util.Comparator;
import java.util.List;

/** Topics of which no question was answered yet get a first quiz, in the order they are taught. */
final class FirstQuizzes implements PlanRule {

  /** The most of them in one plan. */
  static final int MOST = 3;

  /** A question takes a minute. */
  static final int QUESTIONS = 5;

  private final int most;

  /**
   * @param most the most of them that a plan has after this rule
   */
  FirstQuizzes(int most) {
    this.most = most;
  }

  @Override
  public void spend(DayBudget budget, StudyState state) {
    for (Topic topic : inOrder(state).stream().limit(most).toList()) {
      int questions = (int) Math.min(Math.min(QUESTIONS, topic.questions()), budget.left());
      if (questions > 0 && !budget.holds(topic.id())) {
        budget.spend(quiz(topic, questions));
      }
    }
  }

  /** Those of the weightier subjects first. */
  private static List<Topic> inOrder(StudyState state) {
    Weights weights = Weights.of(state);
    return state.topics().stream()
        .filter(Topic::isUnanswered)
        .sorted(Comparator.comparingInt((Topic topic) -> -weights.of(topic.subject())))
        .toList();
  }

  private static Proposal quiz(Topic topic, int questions) {
    return new Proposal(
        ItemKind.QUIZ, PlanTexts.first(topic), About.topic(topic), List.of(topic.id()), questions);
  }
}

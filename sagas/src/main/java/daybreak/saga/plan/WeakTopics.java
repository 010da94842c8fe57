package daybreak.saga.plan;

import daybreak.saga.plan.Proposal.About;
import daybreak.saga.plan.StudyState.Topic;
import daybreak.schema.plan.ItemKind;
import java.util.Comparator;
import java.util.List;

/** Topics that were answered less rightly than is aimed at get short quizzes, the weakest first. */
final class WeakTopics implements PlanRule {

  /** The share of right answers below which an answered topic is weak. */
  static final double AIM = 0.8;

  /** A question takes a minute. */
  static final int QUESTIONS = 5;

  static final int MOST = 2;

  @Override
  public void spend(DayBudget budget, StudyState state) {
    for (Topic topic : weakest(state.topics(), Weights.of(state))) {
      Proposal quiz = quiz(topic);
      if (budget.affords(quiz.minutes()) && !budget.holds(topic.id())) {
        budget.spend(quiz);
      }
    }
  }

  private static List<Topic> weakest(List<Topic> topics, Weights weights) {
    Comparator<Topic> byWeakness =
        Comparator.comparingDouble(topic -> (AIM - topic.accuracy()) * weights.of(topic.subject()));
    return topics.stream()
        .filter(topic -> topic.answered() > 0 && topic.questions() > 0)
        .filter(topic -> topic.accuracy() < AIM)
        .sorted(byWeakness.reversed().thenComparing(Topic::id))
        .limit(MOST)
        .toList();
  }

  private static Proposal quiz(Topic topic) {
    int questions = (int) Math.min(QUESTIONS, topic.questions());
    return new Proposal(
        ItemKind.QUIZ,
        PlanTexts.weak(topic, AIM),
        About.topic(topic),
        List.of(topic.id()),
        questions);
  }
}

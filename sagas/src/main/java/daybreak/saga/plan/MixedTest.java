package daybreak.saga.plan;

import daybreak.saga.plan.PlanTexts.Said;
import daybreak.saga.plan.Proposal.About;
import daybreak.saga.plan.StudyState.Topic;
import daybreak.schema.plan.ItemKind;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;

/** A test goes across one subject's topics once a week, and daily in the last days to the exam. */
final class MixedTest implements PlanRule {

  /** A question takes a minute. */
  static final int QUESTIONS = 20;

  static final int LEAST_QUESTIONS = 5;

  static final int MOST_TOPICS = 10;

  private static final int WEEK = 7;

  @Override
  public void spend(DayBudget budget, StudyState state) {
    List<Topic> topics = topics(state);
    long answerable = topics.stream().mapToLong(Topic::questions).sum();
    int questions = (int) Math.min(Math.min(answerable, QUESTIONS), budget.left());
    if (questions >= LEAST_QUESTIONS && isTestDay(state) && !budget.holdsMixedTest()) {
      budget.spend(
          test(
              topics,
              questions,
              PlanTexts.mixedTest(topics.getFirst().subjectTitle(), Exam.of(state))));
    }
  }

  /** The day of the week is the learner's own, so that not all have it at once. */
  private static boolean isTestDay(StudyState state) {
    int weekday = Math.floorMod(state.learner().value().hashCode(), WEEK);
    return Exam.of(state).isInTheLastDays()
        || Math.floorMod(state.date().toEpochDay(), WEEK) == weekday;
  }

  /** Topics of the subject whose turn it is, those answered least rightly first. */
  static List<Topic> topics(StudyState state) {
    List<Topic> answerable =
        state.topics().stream().filter(topic -> topic.questions() > 0).toList();
    List<UUID> subjects = answerable.stream().map(Topic::subject).distinct().sorted().toList();
    return subjects.isEmpty()
        ? List.of()
        : topics(answerable, subjects.get(Math.floorMod(turn(state), subjects.size())));
  }

  private static List<Topic> topics(List<Topic> answerable, UUID subject) {
    return answerable.stream()
        .filter(topic -> topic.subject().equals(subject))
        .sorted(Comparator.comparingDouble(Topic::accuracy).thenComparing(Topic::id))
        .limit(MOST_TOPICS)
        .toList();
  }

  private static long turn(StudyState state) {
    long day = state.date().toEpochDay();
    return Exam.of(state).isInTheLastDays() ? day : day / WEEK;
  }

  static Proposal test(List<Topic> topics, int questions, Said said) {
    return new Proposal(
        ItemKind.QUIZ,
        said,
        About.subject(topics.getFirst().subject()),
        topics.stream().map(Topic::id).toList(),
        questions);
  }
}

package daybreak.saga.plan;

import daybreak.saga.plan.Proposal.About;
import daybreak.saga.plan.StudyState.Topic;
import daybreak.schema.plan.ItemKind;
import java.util.List;
import java.util.UUID;

/** New cards come at the pace at which a subject's are all seen by the exam. */
final class NewCards implements PlanRule {

  /** A new card comes back within its item. */
  static final int PER_MINUTE = 2;

  /** New cards of a subject a day where no exam sets the pace. */
  static final int WITHOUT_EXAM = 10;

  /** The most new cards of one plan. */
  static final int MOST = 100;

  /** The part of the minutes that they take where there is something else to learn. */
  private static final int PART = 3;

  @Override
  public void spend(DayBudget budget, StudyState state) {
    Weights weights = Weights.of(state);
    List<SubjectCards> groups = SubjectCards.of(state.fresh(), weights);
    int weightLeft = groups.stream().mapToInt(group -> weights.of(group.subject())).sum();
    int minutes = minutes(budget, state);
    int room = MOST;
    for (SubjectCards group : groups) {
      int weight = weights.of(group.subject());
      int share = Math.ceilDiv(minutes * weight, Math.max(1, weightLeft));
      long left = left(group, state);
      List<UUID> cards = group.upTo(Math.min(room, pace(left, state)), PER_MINUTE, share);
      if (!cards.isEmpty()) {
        budget.spend(lesson(group.subject(), cards, left, state));
      }
      room -= cards.size();
      minutes -= SubjectCards.minutes(cards, PER_MINUTE);
      weightLeft -= weight;
    }
  }

  private static int minutes(DayBudget budget, StudyState state) {
    boolean isAlone =
        state.lessons().isEmpty() && state.topics().stream().noneMatch(Topic::isUnanswered);
    return isAlone ? budget.left() : Math.ceilDiv(budget.left(), PART);
  }

  /** The statistics take in cards that were seen and retired since. */
  private static long left(SubjectCards group, StudyState state) {
    long counted =
        state.topics().stream()
            .filter(topic -> topic.subject().equals(group.subject()))
            .mapToLong(topic -> Math.max(0, topic.cards() - topic.cardsSeen()))
            .sum();
    return Math.max(counted, group.cards().size());
  }

  /** Half of it as long as more reviews are due than a plan takes. */
  private static int pace(long left, StudyState state) {
    Exam exam = Exam.of(state);
    long pace = exam.isAhead() ? Math.ceilDiv(left, exam.days()) : WITHOUT_EXAM;
    boolean isBehind = state.moreDue() || state.due().size() > DueReviews.MOST;
    return (int) Math.min(MOST, isBehind ? Math.ceilDiv(pace, 2) : pace);
  }

  private static Proposal lesson(UUID subject, List<UUID> cards, long left, StudyState state) {
    return new Proposal(
        ItemKind.CARDS,
        PlanTexts.fresh(cards.size(), state.titleOf(subject), left, Exam.of(state)),
        About.subject(subject),
        cards,
        SubjectCards.minutes(cards, PER_MINUTE));
  }
}

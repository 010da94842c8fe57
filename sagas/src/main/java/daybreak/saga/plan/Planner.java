package daybreak.saga.plan;

import daybreak.schema.plan.PlanContent;
import daybreak.schema.plan.PlanContent.Backlog;
import daybreak.schema.plan.PlanId;
import daybreak.schema.plan.PlanItem;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/** Makes a day's plan: the rules spend the learner's minutes in their order. */
final class Planner {

  private static final List<PlanRule> REPETITION =
      List.of(new UnfinishedCards(), new DueReviews(), new WeakTopics());

  private static final List<PlanRule> LESSONS_FIRST =
      List.of(new NextLessons(), new NewCards(), new FirstQuizzes(1));

  private static final List<PlanRule> LESSONS_LAST =
      List.of(new NewCards(), new FirstQuizzes(1), new NextLessons());

  private static final List<PlanRule> MINUTES_LEFT =
      List.of(
          new MixedTest(), new MoreLessons(), new FirstQuizzes(FirstQuizzes.MOST), new KeptUp());

  private Planner() {}

  /** The plan of the state's date: the same from the same state. */
  static PlanContent plan(StudyState state) {
    return revised(state, List.of(), 0);
  }

  /**
   * The plan of the state's date, made again.
   *
   * @param completed items of it that stay, whose minutes are spent
   * @param revision which one, from 1; 0 for the plan itself
   */
  static PlanContent revised(StudyState state, List<PlanItem> completed, int revision) {
    StudyState left = state.without(completed);
    PlanId plan = PlanId.of(state.learner(), state.date());
    DayBudget budget =
        new DayBudget(
            index -> plan.item(revision, index), state.settings().minutesPerDay(), completed);
    rules(left).forEach(rule -> rule.spend(budget, left));
    return new PlanContent(
        budget.minutes(),
        budget.spent(),
        budget.items(),
        backlog(budget, left),
        state.asOf(),
        state.unchosen() ? true : null);
  }

  /**
   * What is new takes turns from day to day, so that of two kinds that do not fit one day neither
   * waits for ever.
   */
  private static Stream<PlanRule> rules(StudyState state) {
    boolean isEven = state.date().toEpochDay() % 2 == 0;
    return Stream.of(REPETITION, isEven ? LESSONS_FIRST : LESSONS_LAST, MINUTES_LEFT)
        .flatMap(List::stream);
  }

  private static Backlog backlog(DayBudget budget, StudyState state) {
    Set<UUID> planned = new HashSet<>();
    budget.items().forEach(item -> planned.addAll(item.refs()));
    long leftOut = state.due().stream().filter(card -> !planned.contains(card.id())).count();
    return new Backlog(Math.toIntExact(leftOut), state.moreDue());
  }
}

package daybreak.saga.plan;

import daybreak.schema.plan.PlanContent;
import daybreak.schema.plan.PlanContent.Backlog;
import daybreak.schema.plan.PlanId;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Makes a day's plan: the rules spend the learner's minutes in their order. */
final class Planner {

  private static final List<PlanRule> RULES =
      List.of(
          new UnfinishedCards(),
          new DueReviews(),
          new WeakTopics(),
          new NextLessons(),
          new MixedTest());

  private Planner() {}

  /** The plan of the state's date: the same from the same state. */
  static PlanContent plan(StudyState state) {
    DayBudget budget =
        new DayBudget(PlanId.of(state.learner(), state.date()), state.settings().minutesPerDay());
    RULES.forEach(rule -> rule.spend(budget, state));
    return new PlanContent(
        budget.minutes(), budget.spent(), budget.items(), backlog(budget, state));
  }

  private static Backlog backlog(DayBudget budget, StudyState state) {
    Set<UUID> planned = new HashSet<>();
    budget.items().forEach(item -> planned.addAll(item.refs()));
    long leftOut = state.due().stream().filter(card -> !planned.contains(card.id())).count();
    return new Backlog(Math.toIntExact(leftOut), state.moreDue());
  }
}

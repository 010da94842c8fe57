package daybreak.schema.plan;

import java.util.List;

/**
 * What is to be done on a day.
 *
 * @param budgetMinutes what the learner has
 * @param estimatedMinutes the sum of the items'; above the budget only where one item alone is
 * @param items in the order to do them
 * @param backlog due reviews that found no room
 */
public record PlanContent(
    int budgetMinutes, int estimatedMinutes, List<PlanItem> items, Backlog backlog) {

  public PlanContent {
    items = List.copyOf(items);
  }

  /**
   * Due reviews that are not in the plan.
   *
   * @param orMore whether there are more than were counted
   */
  public record Backlog(int dueCards, boolean orMore) {}
}

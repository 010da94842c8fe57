package daybreak.schema.plan;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is to be done on a day.
 *
 * @param budgetMinutes what the learner has
 * @param estimatedMinutes the sum of the items'; above the budget only where one item alone is, or
 *     what was completed before the plan was made again
 * @param items in the order to do them
 * @param backlog due reviews that found no room
 * @param asOf the position in the log up to which the plan knows what its learner has done: what
 *     comes behind it is work on the plan; null in plans of before this was told
 * @param unchosen true where nothing that its learner had chosen held anything, so that it is of
 *     whatever subjects do; null where something did, and in plans of before this was told
 */
public record PlanContent(
    int budgetMinutes,
    int estimatedMinutes,
    List<PlanItem> items,
    Backlog backlog,
    @Nullable Long asOf,
    @Nullable Boolean unchosen) {

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

package daybreak.saga.plan;

import daybreak.schema.plan.PlanId;
import daybreak.schema.plan.PlanItem;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** The minutes of a learner's day, which the rules spend, one after another, on items. */
final class DayBudget {

  private final PlanId plan;
  private final int minutes;
  private final List<PlanItem> items = new ArrayList<>();

  DayBudget(PlanId plan, int minutes) {
    this.plan = plan;
    this.minutes = minutes;
  }

  /** What the learner has for the day. */
  int minutes() {
    return minutes;
  }

  int left() {
    return Math.max(0, minutes - spent());
  }

  boolean affords(int more) {
    return more <= left();
  }

  boolean isUntouched() {
    return items.isEmpty();
  }

  /** Whether an item is about it. */
  boolean holds(UUID ref) {
    return items.stream().anyMatch(item -> item.refs().contains(ref));
  }

  /** Adds an item; one that takes more than there is left takes all. */
  void spend(Proposal proposal) {
    items.add(proposal.asItem(plan.item(items.size())));
  }

  /** What was spent, which is more than there was where one item alone is. */
  int spent() {
    return items.stream().mapToInt(PlanItem::estimatedMinutes).sum();
  }

  List<PlanItem> items() {
    return items;
  }
}

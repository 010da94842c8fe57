package daybreak.saga.plan;

import daybreak.schema.plan.ItemKind;
import daybreak.schema.plan.PlanItem;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.IntFunction;

/** The minutes of a learner's day, which the rules spend, one after another, on items. */
final class DayBudget {

  private final IntFunction<UUID> ids;
  private final int minutes;
  private final List<PlanItem> items;

  /**
   * A budget of which something is spent.
   *
   * @param ids of the items to come, which are counted on from those that there are
   */
  DayBudget(IntFunction<UUID> ids, int minutes, List<PlanItem> spent) {
    this.ids = ids;
    this.minutes = minutes;
    this.items = new ArrayList<>(spent);
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

  /** Whether an item is a test across topics. */
  boolean holdsMixedTest() {
    return items.stream().anyMatch(item -> item.kind() == ItemKind.QUIZ && item.topic() == null);
  }

  /** Adds an item; one that takes more than there is left takes all. */
  void spend(Proposal proposal) {
    items.add(proposal.asItem(ids.apply(items.size())));
  }

  /** What was spent, which is more than there was where one item alone is. */
  int spent() {
    return items.stream().mapToInt(PlanItem::estimatedMinutes).sum();
  }

  List<PlanItem> items() {
    return items;
  }
}

package daybreak.query.plan;

import daybreak.query.plan.DailyPlanView.BacklogView;
import daybreak.query.plan.DailyPlanView.ItemView;
import daybreak.schema.learner.Stays;
import daybreak.schema.plan.ItemKind;
import daybreak.schema.plan.PlanContent;
import daybreak.schema.plan.WorkDone;
import daybreak.schema.plan.WorkOfDate;
import daybreak.schema.plan.WorkOnItems;
import daybreak.schema.sql.JsonColumn;
import daybreak.schema.sql.Row;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A plan as it was made.
 *
 * @param kept the items that were done before it was made again
 * @param completed these, and those that the caller says are done
 * @param revising whether it is to be made again
 * @param stays where the caller has lived
 * @param since what its learner has done since it was made
 */
record MadePlan(
    LocalDate date,
    String timeZone,
    Instant dayStartsAt,
    Instant dayEndsAt,
    PlanContent content,
    Set<UUID> kept,
    Set<UUID> completed,
    boolean revising,
    Stays stays,
    SinceMade since,
    Titles titles) {

  static MadePlan of(Row row) {
    return new MadePlan(
        row.date("date"),
        row.text("time_zone"),
        row.instant("day_starts_at"),
        row.instant("day_ends_at"),
        JsonColumn.value(row, "content", PlanContent.class),
        new HashSet<>(row.uuids("kept")),
        new HashSet<>(row.uuids("completed")),
        row.booleanValue("revising"),
        Stays.of(row.texts("stays")),
        SinceMade.of(row),
        Titles.of(row));
  }

  /**
   * Where the log tells of what it should have known when its day began, as far as that is not
   * asked for yet.
   */
  @Nullable Long outdatedBy() {
    Long asOf = content.asOf();
    return asOf == null || revising || since.beforeTheDay() <= asOf ? null : since.beforeTheDay();
  }

  /** On its day: it is being made again also where that is known to be asked for any moment. */
  MadePlan onItsDay() {
    return new MadePlan(
        date,
        timeZone,
        dayStartsAt,
        dayEndsAt,
        content,
        kept,
        completed,
        revising || outdatedBy() != null || isToBeFilled(),
        stays,
        since,
        titles);
  }

  /** Whether it is a makeshift that does not know of a choice yet. */
  private boolean isToBeFilled() {
    Long asOf = content.asOf();
    boolean makeshift = content.items().isEmpty() || Boolean.TRUE.equals(content.unchosen());
    return makeshift && asOf != null && since.hasChoiceBehind(asOf);
  }

  /** Whether there is nothing to show until it is made again. */
  boolean isAwaited() {
    return revising && content.items().isEmpty();
  }

  /** What its items of a kind name, as long as they are not completed by the caller's word. */
  List<UUID> open(ItemKind kind) {
    return content.items().stream()
        .filter(item -> item.kind() == kind && !completed.contains(item.id()))
        .flatMap(item -> item.refs().stream())
        .distinct()
        .toList();
  }

  /**
   * As it is shown after something was done.
   *
   * @param known how much is left of what it names
   */
  DailyPlanView view(List<WorkDone> done, Map<UUID, Integer> known) {
    WorkOfDate ofDate = new WorkOfDate(date, stays, done);
    Map<UUID, Integer> left = new HashMap<>(known);
    finishedBefore(ofDate).forEach(lesson -> left.put(lesson, 0));
    WorkOnItems work = new WorkOnItems(content.items(), kept, ofDate.onPlan(), left);
    return DailyPlanView.of(
        this,
        content.items().stream()
            .map(item ->
                completed.contains(item.id())
                    ? ItemView.of(item, titles, item.total(), item.total())
                    : ItemView.of(item, titles, work.of(item), work.total(item)))
            .toList(),
        new BacklogView(content.backlog().dueCards(), content.backlog().orMore()));
  }

  /** Lessons are finished once: those that were before the plan's date can't be on it. */
  private Set<UUID> finishedBefore(WorkOfDate work) {
    Set<UUID> finished = new HashSet<>(open(ItemKind.LESSON));
    finished.retainAll(work.before());
    return finished;
  }
}

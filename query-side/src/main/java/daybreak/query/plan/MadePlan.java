package daybreak.query.plan;

import daybreak.query.plan.DailyPlanView.BacklogView;
import daybreak.query.plan.DailyPlanView.ItemView;
import daybreak.schema.plan.PlanContent;
import daybreak.schema.plan.Work;
import daybreak.schema.plan.WorkOnItems;
import daybreak.schema.sql.JsonColumn;
import daybreak.schema.sql.Row;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * A plan as it was made.
 *
 * @param completed the items that the caller says are done
 */
record MadePlan(
    LocalDate date,
    String timeZone,
    Instant dayStartsAt,
    Instant dayEndsAt,
    PlanContent content,
    Set<UUID> completed,
    Titles titles) {

  static MadePlan of(Row row) {
    return new MadePlan(
        row.date("date"),
        row.text("time_zone"),
        row.instant("day_starts_at"),
        row.instant("day_ends_at"),
        JsonColumn.value(row, "content", PlanContent.class),
        new HashSet<>(row.uuids("completed")),
        Titles.of(row));
  }

  /** As it is shown after some work on it. */
  DailyPlanView view(List<Work> works) {
    WorkOnItems work = new WorkOnItems(content.items(), works);
    return DailyPlanView.of(
        this,
        content.items().stream()
            .map(item -> {
              int done = completed.contains(item.id()) ? item.total() : work.of(item);
              return ItemView.of(item, titles, done);
            })
            .toList(),
        new BacklogView(content.backlog().dueCards(), content.backlog().orMore()));
  }
}

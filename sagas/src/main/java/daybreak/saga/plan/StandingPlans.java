package daybreak.saga.plan;

import daybreak.schema.event.Json;
import daybreak.schema.learner.LearnerId;
import daybreak.schema.learner.Stays;
import daybreak.schema.plan.PlanContent;
import daybreak.schema.plan.PlanItem;
import daybreak.schema.plan.Work;
import daybreak.schema.plan.WorkDone;
import daybreak.schema.plan.WorkOfDate;
import daybreak.schema.plan.WorkOnItems;
import daybreak.schema.sql.Database;
import daybreak.schema.sql.JsonColumn;
import daybreak.schema.sql.Row;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Plans as they stand before they are made again. */
final class StandingPlans {

  private final Database database;

  StandingPlans(Database database) {
    this.database = database;
  }

  /**
   * The items of a plan that are completed, by the learner's word or by work; none where the plan
   * has not been made. One that can't be done any more is not among them unless it was begun.
   *
   * @param asOf the position in the log up to which work counts
   */
  List<PlanItem> completed(LearnerId learner, LocalDate date, long asOf) {
    return database
        .call(StandingPlanSql.PLAN)
        .bind("learner", learner.value())
        .bind("date", date)
        .bind("since", WorkOfDate.since(date))
        .bind("until", WorkOfDate.until(date))
        .bind("asOf", asOf)
        .one(row -> completed(row, date))
        .orElse(List.of());
  }

  private static List<PlanItem> completed(Row row, LocalDate date) {
    List<PlanItem> items = JsonColumn.value(row, "content", PlanContent.class).items();
    Set<UUID> completed = new HashSet<>(row.uuids("completed"));
    Set<UUID> kept = new HashSet<>(row.uuids("kept"));
    WorkOnItems work = new WorkOnItems(items, kept, works(row, date), left(row));
    return items.stream()
        .filter(item -> completed.contains(item.id()) || work.isDone(item))
        .toList();
  }

  private static Map<UUID, Integer> left(Row row) {
    byte[] json = row.bytesOrNull("remaining");
    if (json == null) {
      return Map.of();
    }
    Map<String, Integer> left = Json.mapper().readerForMapOf(Integer.class).readValue(json);
    return left.entrySet().stream()
        .collect(Collectors.toMap(each -> UUID.fromString(each.getKey()), Map.Entry::getValue));
  }

  private static List<Work> works(Row row, LocalDate date) {
    return row.bytesOrNull("work") == null
        ? List.of()
        : new WorkOfDate(
                date, Stays.of(row.texts("stays")), JsonColumn.list(row, "work", WorkDone.class))
            .onPlan();
  }
}

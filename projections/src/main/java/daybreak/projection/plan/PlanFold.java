package daybreak.projection.plan;

import daybreak.projection.plan.PlanRow.ItemsDone;
import daybreak.projection.plan.PlanRow.Made;
import daybreak.projection.platform.Change;
import daybreak.projection.platform.Fold;
import daybreak.schema.event.Json;
import daybreak.schema.plan.DailyPlanEvent;
import daybreak.schema.plan.DailyPlanEvent.PlanAwaited;
import daybreak.schema.plan.DailyPlanEvent.PlanItemCompleted;
import daybreak.schema.plan.DailyPlanEvent.PlanMade;
import daybreak.schema.plan.DailyPlanEvent.PlanRequested;
import daybreak.schema.plan.DailyPlanEvent.PlanRevised;
import daybreak.schema.plan.DailyPlanEvent.RevisionRequested;
import daybreak.schema.sql.Database;
import daybreak.schema.sql.Row;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Learners' plans. */
final class PlanFold extends Fold<DailyPlanEvent, PlanRow> {

  private final Database database;

  PlanFold(Database database) {
    super(DailyPlanEvent.class);
    this.database = database;
  }

  @Override
  protected List<PlanRow> load(Collection<UUID> aggregates) {
    return database.call(PlanSql.LOAD).array("ids", "uuid", aggregates).list(PlanFold::row);
  }

  private static PlanRow row(Row row) {
    byte[] content = row.bytesOrNull("content");
    return new PlanRow(
        row.uuid("plan_id"),
        row.uuid("learner_id"),
        row.date("date"),
        row.booleanValue("awaited"),
        content == null
            ? null
            : new Made(
                row.text("time_zone"),
                row.instant("day_starts_at"),
                row.instant("day_ends_at"),
                new String(content, StandardCharsets.UTF_8)),
        new ItemsDone(row.uuids("kept"), row.uuids("completed")),
        row.booleanValue("revising"),
        row.intOrNull("refills"),
        row.longValue("sequence_number"));
  }

  @Override
  protected PlanRow apply(@Nullable PlanRow row, DailyPlanEvent event, long sequence) {
    return switch (event) {
      case PlanRequested(var plan, var learner, var date, var awaited) ->
          new PlanRow(
              plan.value(),
              learner.value(),
              date,
              awaited,
              null,
              ItemsDone.NONE,
              false,
              0,
              sequence);
      case PlanAwaited _ -> existing(row).awaited(sequence);
      case PlanMade made ->
          existing(row).made(made, Json.mapper().writeValueAsString(made.content()), sequence);
      case RevisionRequested request -> existing(row).revising(request, sequence);
      case PlanRevised revised ->
          existing(row)
              .revised(revised, Json.mapper().writeValueAsString(revised.content()), sequence);
      case PlanItemCompleted(_, var item, _) -> existing(row).completed(item, sequence);
    };
  }

  @Override
  protected void write(List<Change<PlanRow>> changes) {
    List<PlanRow> rows = changes.stream().map(Change::after).toList();
    database
        .call(PlanSql.WRITE)
        .column("learner_id", "uuid", rows, PlanRow::learner)
        .column("date", "date", rows, PlanRow::date)
        .column("plan_id", "uuid", rows, PlanRow::id)
        .column("awaited", "boolean", rows, PlanRow::awaited)
        .column("time_zone", "text", rows, made(Made::timeZone))
        .column("day_starts_at", "timestamptz", rows, made(Made::dayStartsAt))
        .column("day_ends_at", "timestamptz", rows, made(Made::dayEndsAt))
        .column("content", "jsonb", rows, made(Made::content))
        .column("kept_items", "text", rows, row -> array(row.done().kept()))
        .column("completed_items", "text", rows, row -> array(row.done().completed()))
        .column("revising", "boolean", rows, PlanRow::revising)
        .column("refills", "int", rows, PlanRow::refills)
        .column("sequence_number", "bigint", rows, PlanRow::sequenceNumber)
        .update();
  }

  private static Function<PlanRow, @Nullable Object> made(Function<Made, Object> part) {
    return row -> row.made() == null ? null : part.apply(row.made());
  }

  /** PostgreSQL's text of an array: arrays of arrays would all need one length. */
  private static String array(List<UUID> items) {
    return items.toString().replace('[', '{').replace(']', '}');
  }
}

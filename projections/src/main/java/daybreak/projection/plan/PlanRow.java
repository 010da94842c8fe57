package daybreak.projection.plan;

import daybreak.projection.platform.ReadRow;
import daybreak.schema.plan.DailyPlanEvent.PlanMade;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A learner's plan for a day.
 *
 * @param made null as long as the plan is still to be made
 */
record PlanRow(
    UUID id,
    UUID learner,
    LocalDate date,
    boolean awaited,
    @Nullable Made made,
    List<UUID> completed,
    long sequenceNumber)
    implements ReadRow {

  PlanRow awaited(long sequence) {
    return new PlanRow(id, learner, date, true, made, completed, sequence);
  }

  PlanRow made(PlanMade event, String content, long sequence) {
    Made plan = new Made(event.timeZone().name(), event.dayStartsAt(), event.dayEndsAt(), content);
    return new PlanRow(id, learner, date, awaited, plan, completed, sequence);
  }

  PlanRow completed(UUID item, long sequence) {
    List<UUID> all = Stream.concat(completed.stream(), Stream.of(item)).toList();
    return new PlanRow(id, learner, date, awaited, made, all, sequence);
  }

  /** What is there once the plan is made; the content as JSON. */
  record Made(String timeZone, Instant dayStartsAt, Instant dayEndsAt, String content) {}
}

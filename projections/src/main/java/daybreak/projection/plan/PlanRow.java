package daybreak.projection.plan;

import daybreak.projection.platform.ReadRow;
import daybreak.schema.plan.DailyPlanEvent.PlanMade;
import daybreak.schema.plan.DailyPlanEvent.PlanRevised;
import daybreak.schema.plan.DailyPlanEvent.RevisionRequested;
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
 * @param done what of it is done
 * @param revising whether it is to be made again
 * @param refills how often it was to be, for something in the log; null where nobody has counted
 */
record PlanRow(
    UUID id,
    UUID learner,
    LocalDate date,
    boolean awaited,
    @Nullable Made made,
    ItemsDone done,
    boolean revising,
    @Nullable Integer refills,
    long sequenceNumber)
    implements ReadRow {

  PlanRow awaited(long sequence) {
    return new PlanRow(id, learner, date, true, made, done, revising, refills, sequence);
  }

  PlanRow made(PlanMade event, String content, long sequence) {
    Made plan = new Made(event.timeZone().name(), event.dayStartsAt(), event.dayEndsAt(), content);
    return new PlanRow(id, learner, date, awaited, plan, done, revising, refills, sequence);
  }

  /** Whoever wants it waits for what it is made again. */
  PlanRow revising(RevisionRequested request, long sequence) {
    return new PlanRow(
        id, learner, date, true, made, done, true, refills(request.since()), sequence);
  }

  private @Nullable Integer refills(@Nullable Long since) {
    return refills == null || since == null ? refills : Integer.valueOf(refills + 1);
  }

  PlanRow revised(PlanRevised event, String content, long sequence) {
    Made plan = new Made(event.timeZone().name(), event.dayStartsAt(), event.dayEndsAt(), content);
    ItemsDone before = ItemsDone.before(event.completed());
    return new PlanRow(id, learner, date, awaited, plan, before, false, refills, sequence);
  }

  PlanRow completed(UUID item, long sequence) {
    return new PlanRow(
        id, learner, date, awaited, made, done.with(item), revising, refills, sequence);
  }

  /** What is there once the plan is made; the content as JSON. */
  record Made(String timeZone, Instant dayStartsAt, Instant dayEndsAt, String content) {}

  /**
   * Items that are done.
   *
   * @param kept those that were done before the plan was made again
   * @param completed these, and those that the learner has completed since
   */
  record ItemsDone(List<UUID> kept, List<UUID> completed) {

    static final ItemsDone NONE = new ItemsDone(List.of(), List.of());

    static ItemsDone before(List<UUID> items) {
      return new ItemsDone(items, items);
    }

    ItemsDone with(UUID item) {
      return new ItemsDone(kept, Stream.concat(completed.stream(), Stream.of(item)).toList());
    }
  }
}

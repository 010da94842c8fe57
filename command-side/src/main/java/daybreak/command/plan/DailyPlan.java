package daybreak.command.plan;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import daybreak.schema.plan.DailyPlanCommand.CompletePlanItem;
import daybreak.schema.plan.DailyPlanCommand.MakePlan;
import daybreak.schema.plan.DailyPlanCommand.RequestPlan;
import daybreak.schema.plan.DailyPlanEvent;
import daybreak.schema.plan.DailyPlanEvent.PlanAwaited;
import daybreak.schema.plan.DailyPlanEvent.PlanItemCompleted;
import daybreak.schema.plan.DailyPlanEvent.PlanMade;
import daybreak.schema.plan.DailyPlanEvent.PlanRequested;
import daybreak.schema.plan.LocalDay;
import daybreak.schema.plan.PlanId;
import daybreak.schema.plan.PlanItem;
import daybreak.schema.problem.NotFound;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateRoot;
import org.axonframework.modelling.command.CreationPolicy;
import org.jspecify.annotations.Nullable;

/** A learner's plan for a day: requested, made once, and then worked off. */
@AggregateRoot(type = "daily-plan")
@SuppressWarnings("NullAway.Init")
final class DailyPlan {

  @AggregateIdentifier private PlanId id;
  private boolean awaited;
  private boolean made;
  private final Set<UUID> items = new HashSet<>();
  private final Set<UUID> completed = new HashSet<>();
  private @Nullable Instant last;

  DailyPlan() {}

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  void handle(RequestPlan command) {
    if (id == null) {
      apply(
          new PlanRequested(command.plan(), command.learner(), command.date(), command.awaited()));
    } else if (command.awaited() && !awaited && !made) {
      apply(new PlanAwaited(command.plan(), command.learner(), command.date()));
    }
  }

  @CommandHandler
  void handle(MakePlan command) {
    if (!made) {
      LocalDay day = new LocalDay(command.date(), command.timeZone().zone());
      apply(
          new PlanMade(
              command.plan(),
              command.learner(),
              command.date(),
              command.timeZone(),
              day.start(),
              day.end(),
              command.content()));
    }
  }

  @CommandHandler
  void handle(CompletePlanItem command) {
    if (!items.contains(command.item())) {
      throw new NotFound("item", command.item());
    }
    if (!completed.contains(command.item())) {
      apply(new PlanItemCompleted(command.plan(), command.item(), at(command)));
    }
  }

  /** A clock that is behind the last completion reads as that completion's time. */
  private Instant at(CompletePlanItem command) {
    return last != null && last.isAfter(command.at()) ? last : command.at();
  }

  @EventSourcingHandler
  void on(DailyPlanEvent event) {
    switch (event) {
      case PlanRequested requested -> {
        id = requested.plan();
        awaited = requested.awaited();
      }
      case PlanAwaited _ -> awaited = true;
      case PlanMade plan -> {
        made = true;
        plan.content().items().stream().map(PlanItem::id).forEach(items::add);
      }
      case PlanItemCompleted(_, var item, var at) -> {
        completed.add(item);
        last = at;
      }
    }
  }
}

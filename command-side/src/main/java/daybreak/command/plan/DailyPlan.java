package daybreak.command.plan;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import daybreak.schema.learner.LearnerId;
import daybreak.schema.learner.NamedZone;
import daybreak.schema.plan.DailyPlanCommand.CompletePlanItem;
import daybreak.schema.plan.DailyPlanCommand.FillPlan;
import daybreak.schema.plan.DailyPlanCommand.FinishRevision;
import daybreak.schema.plan.DailyPlanCommand.MakePlan;
import daybreak.schema.plan.DailyPlanCommand.RenewPlan;
import daybreak.schema.plan.DailyPlanCommand.RequestPlan;
import daybreak.schema.plan.DailyPlanCommand.RevisePlan;
import daybreak.schema.plan.DailyPlanEvent;
import daybreak.schema.plan.DailyPlanEvent.PlanAwaited;
import daybreak.schema.plan.DailyPlanEvent.PlanItemCompleted;
import daybreak.schema.plan.DailyPlanEvent.PlanMade;
import daybreak.schema.plan.DailyPlanEvent.PlanRequested;
import daybreak.schema.plan.DailyPlanEvent.PlanRevised;
import daybreak.schema.plan.DailyPlanEvent.RevisionRequested;
import daybreak.schema.plan.LocalDay;
import daybreak.schema.plan.PlanContent;
import daybreak.schema.plan.PlanId;
import daybreak.schema.plan.PlanItem;
import daybreak.schema.problem.NotFound;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateRoot;
import org.axonframework.modelling.command.CreationPolicy;
import org.jspecify.annotations.Nullable;

/**
 * A learner's plan for a day: requested, made, worked off, and made again where it is asked for.
 */
@AggregateRoot(type = "daily-plan")
@SuppressWarnings("NullAway.Init")
final class DailyPlan {

  @AggregateIdentifier private PlanId id;
  private boolean awaited;
  private boolean made;
  private long asOf;
  private boolean unchosen;
  private Revisions revisions = Revisions.NONE;
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

  /** One that knows already what it is to be made again for is not made twice. */
  @CommandHandler
  void handle(MakePlan command) {
    if (made) {
      return;
    }
    PlanContent content = command.content();
    NamedZone timeZone = command.timeZone();
    if (revisions.areMetBy(asOf(content))) {
      apply(revised(command.learner(), command.date(), timeZone, content, List.of()));
    } else {
      LocalDay day = new LocalDay(command.date(), timeZone.zone());
      apply(
          new PlanMade(
              id, command.learner(), command.date(), timeZone, day.start(), day.end(), content));
    }
  }

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  void handle(RevisePlan command) {
    if (!made) {
      handle(RequestPlan.of(command.learner(), command.date(), true));
    } else if (!revisions.isUnderWay()) {
      revisions.requireAnother(Duration.between(command.at(), command.until()));
      apply(revision(command.learner(), command.date(), null, command.reason()));
    }
  }

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  void handle(FillPlan command) {
    if (id == null) {
      handle(RequestPlan.of(command.learner(), command.date(), false));
    } else if (isToBeFilled() && asOf < command.since() && revisions.mayFill(command.since())) {
      apply(revision(command.learner(), command.date(), command.since(), null));
    }
  }

  /** However often it was filled: once made again on its day, it knows all that came before. */
  @CommandHandler
  void handle(RenewPlan command) {
    if (made && asOf < command.since() && !revisions.isUnderWay()) {
      apply(revision(command.learner(), command.date(), command.since(), null));
    }
  }

  /** Whether what it holds is less than its learner's choice would make of it. */
  private boolean isToBeFilled() {
    return items.isEmpty() || unchosen;
  }

  private RevisionRequested revision(
      LearnerId learner, LocalDate date, @Nullable Long since, @Nullable String reason) {
    return new RevisionRequested(id, learner, date, revisions.next(), since, reason);
  }

  /** Whoever made it did not know of all that is completed if an item of that is missing. */
  @CommandHandler
  void handle(FinishRevision command) {
    if (revisions.isUnderWay(command.revision())) {
      List<UUID> done =
          Stream.concat(command.completed().stream(), completed.stream()).distinct().toList();
      if (!ids(command.content()).containsAll(done)) {
        throw new IllegalStateException("An item was completed while the plan was made again");
      }
      apply(
          revised(command.learner(), command.date(), command.timeZone(), command.content(), done));
    }
  }

  private PlanRevised revised(
      LearnerId learner, LocalDate date, NamedZone timeZone, PlanContent content, List<UUID> done) {
    LocalDay day = new LocalDay(date, timeZone.zone());
    return new PlanRevised(
        id, learner, date, timeZone, day.start(), day.end(), content, done, revisions.begun());
  }

  private static long asOf(PlanContent content) {
    return Objects.requireNonNullElse(content.asOf(), 0L);
  }

  private static Set<UUID> ids(PlanContent content) {
    return content.items().stream().map(PlanItem::id).collect(Collectors.toSet());
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
      case PlanMade plan -> hold(plan.content());
      case RevisionRequested requested -> {
        awaited = true;
        revisions = revisions.begun(requested.since());
      }
      case PlanRevised plan -> {
        revisions = revisions.finished();
        hold(plan.content());
        completed.addAll(plan.completed());
      }
      case PlanItemCompleted(_, var item, var at) -> {
        completed.add(item);
        last = at;
      }
    }
  }

  private void hold(PlanContent content) {
    made = true;
    asOf = asOf(content);
    unchosen = Boolean.TRUE.equals(content.unchosen());
    items.clear();
    items.addAll(ids(content));
  }
}

package daybreak.command.plan;

import daybreak.command.platform.Aggregates;
import daybreak.command.platform.Collisions;
import daybreak.command.platform.CommandSender;
import daybreak.command.platform.CommandUnit;
import daybreak.command.platform.Target;
import daybreak.schema.eventstore.EventStores;
import daybreak.schema.eventstore.Receipt;
import daybreak.schema.eventstore.UnitsOfWork;
import daybreak.schema.plan.DailyPlanCommand;
import daybreak.schema.plan.DailyPlanCommand.RequestPlan;
import daybreak.schema.plan.PlanCommands;
import daybreak.schema.plan.PlanId;
import daybreak.schema.plan.RolloverCommand;
import daybreak.schema.platform.ExternalId;
import java.util.List;
import java.util.UUID;
import org.axonframework.commandhandling.CommandBus;

/**
 * Sends commands on a bus that has only plans and rollovers. The caller's own units of work are
 * left out: the events would be durable with them, not when the command returns.
 */
final class SentPlanCommands implements PlanCommands, AutoCloseable {

  private static final UUID PREPARATION = ExternalId.uuid("system", "preparation");

  private final Aggregates aggregates;
  private final CommandSender sender;
  private final Askers askers = new Askers(this::sendAll);

  SentPlanCommands(CommandBus bus, EventStores stores) {
    this.aggregates = new Aggregates(stores.eventStore(), bus);
    PlanHandling.host(aggregates);
    this.sender = new CommandSender(bus, stores);
  }

  @Override
  public void send(DailyPlanCommand command) {
    UUID learner = command.learner().value();
    UUID plan = plan(command).value();
    UnitsOfWork.outside(
        () -> change(command, new Target("plan", "/api/daily-plan", plan), learner));
  }

  @Override
  public void send(RolloverCommand command) {
    var rollover = new Target("rollover", "", command.rollover().value());
    UnitsOfWork.outside(() -> change(command, rollover, PREPARATION));
  }

  @Override
  public void ask(RequestPlan request) {
    askers.add(request);
  }

  /** Sends what has been asked. */
  @Override
  public void close() {
    askers.close();
  }

  @Override
  public void sendAll(List<RequestPlan> requests) {
    UnitsOfWork.outside(() -> Collisions.untilAlone(() -> append(requests)));
  }

  private void change(Object command, Target target, UUID by) {
    sender.change(command, target, by, Receipt.plain());
  }

  private long append(List<RequestPlan> requests) {
    try (CommandUnit unit = CommandUnit.begin(aggregates, PREPARATION)) {
      requests.forEach(unit::handle);
      return unit.commit();
    }
  }

  private static PlanId plan(DailyPlanCommand command) {
    return switch (command) {
      case RequestPlan request -> request.plan();
      case DailyPlanCommand.MakePlan make -> make.plan();
      case DailyPlanCommand.CompletePlanItem complete -> complete.plan();
    };
  }
}

package daybreak.saga.plan;

import daybreak.schema.plan.DailyPlanCommand;
import daybreak.schema.plan.DailyPlanCommand.MakePlan;
import daybreak.schema.plan.DailyPlanCommand.RequestPlan;
import daybreak.schema.plan.PlanCommands;
import daybreak.schema.plan.PlanId;
import daybreak.schema.plan.RolloverCommand;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/** Keeps the commands that are sent to the command side, which is another module. */
class Commanded implements PlanCommands {

  private final List<DailyPlanCommand> plans = new CopyOnWriteArrayList<>();
  private final List<RolloverCommand> rollovers = new CopyOnWriteArrayList<>();
  private volatile Consumer<DailyPlanCommand> before = _ -> {};

  /** Has something happen before each command for a plan is taken. */
  void before(Consumer<DailyPlanCommand> action) {
    before = action;
  }

  List<DailyPlanCommand> plans() {
    return plans;
  }

  List<RolloverCommand> rollovers() {
    return rollovers;
  }

  List<PlanId> made() {
    return plans.stream()
        .filter(MakePlan.class::isInstance)
        .map(command -> ((MakePlan) command).plan())
        .toList();
  }

  @Override
  public void send(DailyPlanCommand command) {
    before.accept(command);
    plans.add(command);
  }

  @Override
  public void send(RolloverCommand command) {
    rollovers.add(command);
  }

  @Override
  public void ask(RequestPlan request) {
    send(request);
  }

  @Override
  public void sendAll(List<RequestPlan> requests) {
    requests.forEach(this::send);
  }
}

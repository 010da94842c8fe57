package daybreak.saga.plan;

import daybreak.schema.command.Command;
import daybreak.schema.plan.DailyPlanCommand;
import daybreak.schema.plan.DailyPlanCommand.MakePlan;
import daybreak.schema.plan.PlanId;
import daybreak.schema.plan.RolloverCommand;
import daybreak.schema.testing.TestGateway;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/** Keeps the commands that are sent. */
class Commanded implements TestGateway {

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
  public void take(Command command) {
    switch (command) {
      case DailyPlanCommand plan -> {
        before.accept(plan);
        plans.add(plan);
      }
      case RolloverCommand rollover -> rollovers.add(rollover);
      default -> throw new AssertionError(command);
    }
  }
}

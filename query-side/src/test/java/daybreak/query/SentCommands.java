package daybreak.query;

import daybreak.schema.plan.DailyPlanCommand;
import daybreak.schema.plan.DailyPlanCommand.RequestPlan;
import daybreak.schema.plan.PlanCommands;
import daybreak.schema.plan.RolloverCommand;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Keeps the commands that are sent to the command side, which is another module. */
final class SentCommands implements PlanCommands {

  private final List<Object> commands = new CopyOnWriteArrayList<>();

  List<Object> commands() {
    return commands;
  }

  @Override
  public void send(DailyPlanCommand command) {
    commands.add(command);
  }

  @Override
  public void send(RolloverCommand command) {
    commands.add(command);
  }

  @Override
  public void sendAll(List<RequestPlan> requests) {
    commands.addAll(requests);
  }

  @Override
  public void ask(RequestPlan request) {
    commands.add(request);
  }
}

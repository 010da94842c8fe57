package daybreak.schema.plan;

import daybreak.schema.plan.DailyPlanCommand.RequestPlan;
import java.util.List;

/**
 * Where commands of plans and rollovers are sent to from outside of the command side. Each method
 * returns when the events are durable, and may be repeated.
 */
public interface PlanCommands {

  void send(DailyPlanCommand command);

  void send(RolloverCommand command);

  /** Asks for many plans in one append. */
  void sendAll(List<RequestPlan> requests);
}

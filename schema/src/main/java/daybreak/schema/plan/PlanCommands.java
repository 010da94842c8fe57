package daybreak.schema.plan;

import daybreak.schema.plan.DailyPlanCommand.RequestPlan;
import java.util.List;

/**
 * Where commands of plans and rollovers are sent to from outside of the command side. Each may be
 * repeated; but for {@link #ask}, each method returns when the events are durable.
 */
public interface PlanCommands {

  void send(DailyPlanCommand command);

  void send(RolloverCommand command);

  /**
   * Asks for a plan soon, together with others who ask, and returns at once. What is asked is lost
   * with the process, and when very many wait: who waits for the plan asks again.
   */
  void ask(RequestPlan request);

  /** Asks for many plans in one append. */
  void sendAll(List<RequestPlan> requests);
}

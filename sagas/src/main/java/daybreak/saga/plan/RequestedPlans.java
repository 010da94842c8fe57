package daybreak.saga.plan;

import daybreak.schema.following.LoggedEvent;
import daybreak.schema.plan.DailyPlanEvent;
import daybreak.schema.plan.DailyPlanEvent.PlanAwaited;
import daybreak.schema.plan.DailyPlanEvent.PlanItemCompleted;
import daybreak.schema.plan.DailyPlanEvent.PlanMade;
import daybreak.schema.plan.DailyPlanEvent.PlanRequested;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

/** What a batch of events leaves to be made, and what it says has been. */
final class RequestedPlans {

  private final Map<UUID, PlanRequest> toBeMade = new LinkedHashMap<>();
  private final Set<UUID> made = new TreeSet<>();

  void add(LoggedEvent logged) {
    switch ((DailyPlanEvent) logged.event()) {
      case PlanRequested(_, var learner, var date, var awaited) ->
          put(PlanRequest.of(logged, awaited, learner, date));
      case PlanAwaited(_, var learner, var date) ->
          put(PlanRequest.of(logged, true, learner, date));
      case PlanMade _ -> {
        toBeMade.remove(logged.aggregate());
        made.add(logged.aggregate());
      }
      case PlanItemCompleted _ -> {}
    }
  }

  private void put(PlanRequest request) {
    toBeMade.remove(request.plan());
    toBeMade.put(request.plan(), request);
  }

  /** One for each plan, in the order of their positions. */
  Collection<PlanRequest> toBeMade() {
    return toBeMade.values();
  }

  /** In the order of their ids. */
  Collection<UUID> made() {
    return made;
  }
}

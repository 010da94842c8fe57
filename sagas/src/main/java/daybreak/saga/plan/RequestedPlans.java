package daybreak.saga.plan;

import daybreak.schema.following.LoggedEvent;
import daybreak.schema.plan.DailyPlanEvent;
import daybreak.schema.plan.DailyPlanEvent.PlanAwaited;
import daybreak.schema.plan.DailyPlanEvent.PlanItemCompleted;
import daybreak.schema.plan.DailyPlanEvent.PlanMade;
import daybreak.schema.plan.DailyPlanEvent.PlanRequested;
import daybreak.schema.plan.DailyPlanEvent.PlanRevised;
import daybreak.schema.plan.DailyPlanEvent.RevisionRequested;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;

/** What a batch of events leaves to be made, and what it says has been. */
final class RequestedPlans {

  private final Map<UUID, PlanRequest> toBeMade = new LinkedHashMap<>();
  private final Set<UUID> made = new TreeSet<>();
  private final Map<UUID, Integer> madeAgain = new TreeMap<>();

  void add(LoggedEvent logged) {
    switch ((DailyPlanEvent) logged.event()) {
      case PlanRequested(_, var learner, var date, var awaited) ->
          put(PlanRequest.of(logged, awaited, learner, date));
      case PlanAwaited(_, var learner, var date) ->
          put(PlanRequest.of(logged, true, learner, date));
      case RevisionRequested revision -> put(PlanRequest.of(logged, revision));
      case PlanMade _ -> {
        isMade(logged.aggregate(), 0);
        made.add(logged.aggregate());
      }
      case PlanRevised revised -> {
        isMade(logged.aggregate(), revised.revision());
        madeAgain.put(logged.aggregate(), revised.revision());
      }
      case PlanItemCompleted _ -> {}
    }
  }

  private void put(PlanRequest request) {
    toBeMade.remove(request.plan());
    toBeMade.put(request.plan(), request);
  }

  private void isMade(UUID plan, int revision) {
    PlanRequest request = toBeMade.get(plan);
    if (request != null && request.revision() <= revision) {
      toBeMade.remove(plan);
    }
  }

  /** Plans that are still to be made, in the order of their positions. */
  List<PlanRequest> atFirst() {
    return toBeMade.values().stream().filter(request -> request.revision() == 0).toList();
  }

  /** Plans that are to be made again, in the order of their positions. */
  List<PlanRequest> again() {
    return toBeMade.values().stream().filter(request -> request.revision() > 0).toList();
  }

  /** In the order of their ids. */
  Collection<UUID> made() {
    return made;
  }

  /** The last revision of each, in the order of the plans' ids. */
  Map<UUID, Integer> madeAgain() {
    return madeAgain;
  }
}

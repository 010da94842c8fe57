package daybreak.saga.plan;

import daybreak.schema.following.Follower;
import daybreak.schema.following.LoggedEvent;
import daybreak.schema.plan.DailyPlanEvent;
import daybreak.schema.sql.Database;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.axonframework.eventhandling.DomainEventMessage;

/**
 * What lists plans for the lanes, from their request until they are made. It reads no read table,
 * and no replay of one reaches it.
 */
public final class GenerationFollower implements Follower {

  /** The name of its token. */
  static final String NAME = "generation";

  private final Database database;

  public GenerationFollower(Database database) {
    this.database = database;
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public boolean isConcernedBy(DomainEventMessage<?> message) {
    return DailyPlanEvent.class.isAssignableFrom(message.getPayloadType());
  }

  @Override
  public void apply(List<LoggedEvent> batch) {
    RequestedPlans plans = new RequestedPlans();
    for (LoggedEvent logged : batch) {
      if (isConcernedBy(logged.message())) {
        plans.add(logged);
      }
    }
    list(plans.toBeMade());
    forget(plans.made());
  }

  private void list(Collection<PlanRequest> requests) {
    if (!requests.isEmpty()) {
      database
          .call(GenerationSql.LIST)
          .column("plan_id", "uuid", requests, PlanRequest::plan)
          .column("awaited", "boolean", requests, PlanRequest::awaited)
          .column("learner_id", "uuid", requests, PlanRequest::learner)
          .column("date", "date", requests, PlanRequest::date)
          .column("requested_at", "timestamptz", requests, PlanRequest::at)
          .column("position", "bigint", requests, PlanRequest::position)
          .update();
    }
  }

  private void forget(Collection<UUID> made) {
    if (!made.isEmpty()) {
      database.call(GenerationSql.FORGET).array("plans", "uuid", made).update();
    }
  }
}

package daybreak.saga.plan;

import daybreak.schema.following.Follower;
import daybreak.schema.following.LoggedEvent;
import daybreak.schema.plan.DailyPlanEvent;
import daybreak.schema.sql.Database;
import daybreak.schema.sql.NamedQuery;
import java.util.Collection;
import java.util.List;
import java.util.Map;
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
    forget(plans.made());
    forget(plans.madeAgain());
    list(GenerationSql.LIST, plans.atFirst());
    list(GenerationSql.LIST_REVISIONS, plans.again());
  }

  private void list(NamedQuery statement, Collection<PlanRequest> requests) {
    if (!requests.isEmpty()) {
      database
          .call(statement)
          .column("plan_id", "uuid", requests, PlanRequest::plan)
          .column("awaited", "boolean", requests, PlanRequest::awaited)
          .column("learner_id", "uuid", requests, PlanRequest::learner)
          .column("date", "date", requests, PlanRequest::date)
          .column("requested_at", "timestamptz", requests, PlanRequest::at)
          .column("position", "bigint", requests, PlanRequest::position)
          .column("revision", "int", requests, PlanRequest::revision)
          .update();
    }
  }

  private void forget(Collection<UUID> made) {
    if (!made.isEmpty()) {
      database.call(GenerationSql.FORGET).array("plans", "uuid", made).update();
    }
  }

  private void forget(Map<UUID, Integer> madeAgain) {
    if (!madeAgain.isEmpty()) {
      database
          .call(GenerationSql.FORGET_REVISIONS)
          .array("plans", "uuid", madeAgain.keySet())
          .array("revisions", "int", madeAgain.values())
          .update();
    }
  }
}

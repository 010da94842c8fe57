package daybreak.saga.plan;

import daybreak.schema.eventstore.EventStores;
import daybreak.schema.following.Follower;
import daybreak.schema.following.WorkerEnvironment;
import daybreak.schema.upkeep.ClusterScheduler;
import java.time.Duration;
import java.util.List;

/** Rollovers beside a scheduler, as a worker runs them. */
final class RunningRollovers implements AutoCloseable {

  private final ClusterScheduler scheduler;
  private final Rollovers rollovers;

  RunningRollovers(WorkerEnvironment environment, EventStores events) {
    Deadlines deadlines = new Deadlines(true);
    this.scheduler =
        ClusterScheduler.of(
            environment.database(), environment.clock(), List.of(), deadlines.tasks());
    this.rollovers =
        new Rollovers(
            environment,
            events,
            new Commanded(),
            Duration.ofHours(1),
            deadlines,
            scheduler.scheduler());
  }

  Follower follower() {
    return rollovers.follower();
  }

  void start() {
    rollovers.start();
    scheduler.start();
  }

  @Override
  public void close() {
    scheduler.stop();
    rollovers.stop();
    rollovers.close();
  }
}

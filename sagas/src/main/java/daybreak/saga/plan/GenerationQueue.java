package daybreak.saga.plan;

import daybreak.schema.eventstore.EventStores;
import daybreak.schema.following.Follower;
import daybreak.schema.following.Following;
import daybreak.schema.following.Standstill;
import daybreak.schema.following.WorkerEnvironment;
import org.springframework.context.SmartLifecycle;

/** The list of plans that are still to be made, kept up to date by following the log. */
public final class GenerationQueue implements SmartLifecycle, AutoCloseable {

  /** The most events of one transaction. */
  private static final int BATCH = 1_000;

  /** As the projections: from before requests are answered until the last of them has been. */
  private static final int PHASE = SmartLifecycle.DEFAULT_PHASE - 4096;

  private final Follower follower;
  private final Following following;

  public GenerationQueue(WorkerEnvironment environment, EventStores events) {
    this.follower = new GenerationFollower(environment.database());
    this.following = new Following(follower, BATCH, events, environment);
  }

  /** What it does with events, for those that are parked. */
  public Follower follower() {
    return follower;
  }

  /** Whether it stops before an event that this release does not know. */
  public Standstill standstill() {
    return following.standstill();
  }

  @Override
  public void start() {
    following.start();
  }

  @Override
  public void stop() {
    following.stop();
  }

  @Override
  public void stop(Runnable stopped) {
    following.stop(stopped);
  }

  @Override
  public boolean isRunning() {
    return following.isRunning();
  }

  @Override
  public int getPhase() {
    return PHASE;
  }

  @Override
  public void close() {
    following.close();
  }
}

package daybreak.projection.platform;

import daybreak.schema.eventstore.EventStores;
import daybreak.schema.following.Follower;
import daybreak.schema.following.Following;
import daybreak.schema.following.Standstill;
import daybreak.schema.following.WorkerEnvironment;
import org.springframework.context.SmartLifecycle;

/** Follows the log and keeps one projection's tables up to date. */
public final class ProjectionProcessor implements SmartLifecycle, AutoCloseable {

  /** The most events of one transaction. */
  static final int BATCH = 1_000;

  /** Runs before requests are answered, and until the last of them has been. */
  private static final int PHASE = SmartLifecycle.DEFAULT_PHASE - 4096;

  private final Following following;

  /** A processor that is named as its projection is. */
  public ProjectionProcessor(
      Follower projection, EventStores events, WorkerEnvironment environment) {
    this.following = new Following(projection, BATCH, events, environment);
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

package daybreak.schema.following;

import daybreak.schema.eventstore.EventStores;
import daybreak.schema.process.Vital;
import org.springframework.context.SmartLifecycle;

/**
 * Has one follower follow the log for as long as the process runs: from before requests are
 * answered until the last of them has been.
 */
public final class LogProcessor implements SmartLifecycle, Vital, AutoCloseable {

  /** The most events of one transaction. */
  static final int BATCH = 1_000;

  private static final int PHASE = SmartLifecycle.DEFAULT_PHASE - 4096;

  private final Following following;

  /** A processor that is named as its follower is. */
  public LogProcessor(Follower follower, EventStores events, WorkerEnvironment environment) {
    this.following = new Following(follower, BATCH, events, environment);
  }

  /** Whether it stops before an event that this release does not know. */
  public Standstill standstill() {
    return following.standstill();
  }

  @Override
  public String name() {
    return following.name();
  }

  @Override
  public boolean isAlive() {
    return following.isAlive();
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

package daybreak.schema.upkeep;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerBuilder;
import com.github.kagkarlsson.scheduler.SchedulerName;
import com.github.kagkarlsson.scheduler.logging.LogLevel;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.CustomTask;
import daybreak.schema.process.ProcessName;
import daybreak.schema.sql.Database;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/**
 * A worker's share in what the cluster has to do: of all workers on the database, one does what is
 * due; what a worker that died had in hand, another takes over.
 */
public final class ClusterScheduler {

  private static final Duration POLLING = Duration.ofSeconds(1);
  private static final Duration HEARTBEAT = Duration.ofSeconds(2);
  private static final int MISSED_HEARTBEATS = 4;
  private static final Duration PATIENCE = Duration.ofSeconds(10);
  private static final int THREADS = 4;

  /** What this release does not know, or is not to do, is left to others and never removed. */
  private static final Duration FOR_EVER = Duration.ofDays(36_500);

  private final Scheduler scheduler;

  private ClusterScheduler(Scheduler scheduler) {
    this.scheduler = scheduler;
  }

  /**
   * A scheduler that is to be started.
   *
   * @param once what is scheduled by those who have it done
   */
  public static ClusterScheduler of(
      Database database,
      Clock clock,
      Collection<? extends Recurring<?>> recurring,
      Collection<? extends Task<?>> once) {
    return of(database, clock, HEARTBEAT, recurring, once);
  }

  /**
   * @param heartbeat how often a worker shows that it lives; some missed ones, and it is dead
   */
  static ClusterScheduler of(
      Database database,
      Clock clock,
      Duration heartbeat,
      Collection<? extends Recurring<?>> recurring,
      Collection<? extends Task<?>> once) {
    List<CustomTask<?>> started = recurring.stream().<CustomTask<?>>map(RecurringTask::of).toList();
    List<Task<?>> all = Stream.<Task<?>>concat(started.stream(), once.stream()).toList();
    return new ClusterScheduler(
        new AtTimeOf(clock, database, all, started)
            .schedulerName(new SchedulerName.Fixed(ProcessName.get()))
            .tableName("plan.deadline")
            .serializer(new AsJson())
            .threads(THREADS)
            .pollingInterval(POLLING)
            .heartbeatInterval(heartbeat)
            .missedHeartbeatsLimit(MISSED_HEARTBEATS)
            .shutdownMaxWait(PATIENCE)
            .deleteUnresolvedAfter(FOR_EVER)
            .failureLogging(LogLevel.WARN, true)
            .build());
  }

  /** For frameworks that schedule by themselves. */
  public Scheduler scheduler() {
    return scheduler;
  }

  public void start() {
    scheduler.start();
  }

  /** Returns when what is in hand has ended, or has had its time. */
  public void stop() {
    scheduler.stop();
  }

  public boolean isRunning() {
    return scheduler.getSchedulerState().isStarted()
        && !scheduler.getSchedulerState().isShuttingDown();
  }

  /**
   * Due is what is due by the application's clock; between two looks real time goes by. What is
   * scheduled in a transaction is part of it.
   */
  private static final class AtTimeOf extends SchedulerBuilder {

    private final Clock now;

    AtTimeOf(Clock now, Database database, List<Task<?>> tasks, List<CustomTask<?>> started) {
      super(database.joiningDataSource(), tasks);
      this.now = now;
      startTasks.addAll(started);
    }

    @Override
    public Scheduler build() {
      this.clock = now::instant;
      return super.build();
    }
  }
}

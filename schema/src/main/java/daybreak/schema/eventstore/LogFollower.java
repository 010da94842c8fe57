package daybreak.schema.eventstore;

import daybreak.schema.process.Vital;
import daybreak.schema.process.VitalSchedule;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Follows the log from its beginning, batch by batch, each in one transaction with the token. One
 * process in the cluster works at a time; another takes over when it stops. A batch that fails is
 * delivered again.
 *
 * <p>It stops before an event that this release does not know, and then lets go of its token for a
 * while, so that a process of a release that knows it can take over. Nothing else ends it: whatever
 * does is followed by another go.
 */
public final class LogFollower implements Vital, AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(LogFollower.class);

  private static final Duration LOOK = Duration.ofMillis(250);
  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(4);

  /** A go that has lasted so long is no setback. */
  private static final Duration LONG = Duration.ofMinutes(1);

  /** Longer than any look takes. */
  private static final Duration DEAD = Duration.ofMinutes(2);

  private final Course course;
  private final Reports reports;
  private final Supplier<Pursuit> pursuits;
  private final Setbacks setbacks = new Setbacks(LOOK, LONGEST_PAUSE);
  private final ScheduledExecutorService keeper;
  private volatile @Nullable Pursuit pursuit;
  private volatile long looked = System.nanoTime();
  private long begun;
  private Duration pause = Duration.ZERO;

  /** A follower that is to be started. */
  public LogFollower(Course course, EventStores events, Reports reports) {
    this(course, events, Claims.STANDARD, reports);
  }

  LogFollower(Course course, EventStores events, Claims claims, Reports reports) {
    this.course = course;
    this.reports = reports;
    this.pursuits = () -> new Pursuit(course, events, claims, reports);
    this.keeper = new VitalSchedule(course.name() + "-keeper");
    var _ =
        keeper.scheduleWithFixedDelay(
            this::look, LOOK.toMillis(), LOOK.toMillis(), TimeUnit.MILLISECONDS);
  }

  @Override
  public String name() {
    return course.name();
  }

  public synchronized void start() {
    if (pursuit == null) {
      pause = Duration.ZERO;
      begin();
    }
  }

  private void begin() {
    Pursuit next = pursuits.get();
    pursuit = next;
    begun = System.nanoTime();
    next.start();
  }

  private void look() {
    looked = System.nanoTime();
    try {
      beginAnewIfItHasEnded();
      goOnIfItPaused();
    } catch (RuntimeException e) {
      LOG.warn("{} could not begin anew", course.name(), e);
    }
  }

  private synchronized void beginAnewIfItHasEnded() {
    Pursuit last = pursuit;
    if (last != null && last.hasEnded() && lasted().compareTo(pause) >= 0) {
      if (lasted().compareTo(LONG) > 0) {
        setbacks.areOver();
      }
      pause = setbacks.another();
      tellWhy(last.end());
      last.abandon();
      begin();
      reports.beginsAnew();
    }
  }

  private void goOnIfItPaused() {
    Pursuit last = pursuit;
    if (last != null) {
      last.endPause();
    }
  }

  private void tellWhy(@Nullable Throwable thrown) {
    if (thrown != null) {
      LOG.error("{} has been ended, and begins anew", course.name(), thrown);
    }
  }

  private Duration lasted() {
    return Duration.ofNanos(System.nanoTime() - begun);
  }

  /** Returns when the batch under way has ended, or is taken for lost. */
  public void stop() {
    stopLast().join();
  }

  /** Tells when the batch under way has ended, or is taken for lost. */
  public void stop(Runnable stopped) {
    var _ = stopLast().whenComplete((_, _) -> stopped.run());
  }

  private synchronized CompletableFuture<Void> stopLast() {
    Pursuit last = pursuit;
    pursuit = null;
    return last == null ? CompletableFuture.completedFuture(null) : last.stop();
  }

  /** Whether it has been started and not been stopped. */
  public boolean isRunning() {
    return pursuit != null;
  }

  @Override
  public boolean isAlive() {
    return !isRunning() || System.nanoTime() - looked < DEAD.toNanos();
  }

  @Override
  public void close() {
    stop();
    keeper.shutdownNow();
  }
}

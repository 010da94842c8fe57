package daybreak.schema.eventstore;

import daybreak.schema.process.VitalSchedule;
import daybreak.schema.sql.Database;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.axonframework.common.Registration;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells followers of the log that there may be more to read: at once after a commit of this
 * process, soon after one of another process, and in any case four times a second. A wake-up says
 * nothing about what there is; the log does.
 */
public final class WakeUps implements AutoCloseable {

  private static final Duration BACKSTOP = Duration.ofMillis(250);

  private static final Logger LOG = LoggerFactory.getLogger(WakeUps.class);

  private final String self = UUID.randomUUID().toString();
  private final List<Runnable> followers = new CopyOnWriteArrayList<>();
  private final @Nullable DataSource direct;
  private final Duration pause;
  private final @Nullable Announcer announcer;
  private @Nullable Listener listener;
  private @Nullable ScheduledExecutorService backstop;

  /**
   * @param direct where to LISTEN, if at all
   * @param announcing where to NOTIFY, if at all
   */
  WakeUps(@Nullable DataSource direct, @Nullable Database announcing, Duration pause) {
    this.direct = direct;
    this.pause = pause;
    this.announcer = announcing == null ? null : new Announcer(announcing, self);
  }

  /** Wake-ups within this process only. */
  public static WakeUps inProcess() {
    return new WakeUps(null, null, BACKSTOP);
  }

  /** Wake-ups within this process, and word to others by NOTIFY, over any connection. */
  public static WakeUps announcing(Database database) {
    return new WakeUps(null, database, BACKSTOP);
  }

  /**
   * Wake-ups between processes by LISTEN and NOTIFY. Listening takes a connection that leads to the
   * server itself, not through a transaction pooler.
   */
  public static WakeUps listening(DataSource direct, Database announcing) {
    return new WakeUps(direct, announcing, BACKSTOP);
  }

  /** Calls the follower, on any thread, whenever there may be more to read. */
  Registration follow(Runnable follower) {
    followers.add(follower);
    begin();
    return () -> followers.remove(follower);
  }

  private synchronized void begin() {
    if (backstop == null) {
      backstop = new VitalSchedule("event-backstop");
      long millis = pause.toMillis();
      var _ = backstop.scheduleWithFixedDelay(this::wake, millis, millis, TimeUnit.MILLISECONDS);
      listener = direct == null ? null : new Listener(direct, self, this::wake);
    }
  }

  /** Something has been committed by this process. */
  void appended() {
    wake();
    if (announcer != null) {
      announcer.announce();
    }
  }

  private void wake() {
    for (Runnable follower : followers) {
      try {
        follower.run();
      } catch (RuntimeException e) {
        LOG.debug("A follower could not be woken", e);
      }
    }
  }

  @Override
  public synchronized void close() {
    if (announcer != null) {
      announcer.close();
    }
    if (listener != null) {
      listener.close();
    }
    if (backstop != null) {
      backstop.shutdownNow();
    }
  }
}

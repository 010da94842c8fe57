package daybreak.schema.eventstore;

import daybreak.schema.sql.Database;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import javax.sql.DataSource;
import org.axonframework.common.Registration;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells followers of the log that there may be more to read: at once after a commit of this
 * process, soon after one of another process. A wake-up says nothing about what there is; the log
 * does.
 */
public final class WakeUps implements AutoCloseable {

  private static final Duration BACKSTOP = Duration.ofMillis(250);

  private static final Logger LOG = LoggerFactory.getLogger(WakeUps.class);

  private final List<Runnable> followers = new CopyOnWriteArrayList<>();
  private final @Nullable Announcer announcer;
  private final Function<Runnable, Hearing> begin;
  private volatile @Nullable Hearing hearing;

  /**
   * @param announcer who tells other processes, if anybody does
   * @param begin begins to learn of their appends, once there is a follower
   */
  private WakeUps(@Nullable Announcer announcer, Function<Runnable, Hearing> begin) {
    this.announcer = announcer;
    this.begin = begin;
  }

  /** Wake-ups within this process only. */
  public static WakeUps inProcess() {
    return inProcess(BACKSTOP);
  }

  /**
   * @param pause after which followers look for themselves
   */
  static WakeUps inProcess(Duration pause) {
    return new WakeUps(null, wake -> new Backstop(wake, pause));
  }

  /** Tells other processes by NOTIFY, and hears nothing: of a process that follows nothing. */
  public static WakeUps announcing(Database system) {
    return new WakeUps(new Announcer(new Channel(system)), wake -> new Backstop(wake, BACKSTOP));
  }

  /**
   * Wake-ups between processes: by NOTIFY, and by LISTEN while a connection can be had for it and
   * something is heard; otherwise it looks at the log some forty times a second.
   *
   * @param direct where to LISTEN: it takes one connection, once there is a follower, of a pool
   *     that leads to the server itself, not through a transaction pooler
   * @param system where to NOTIFY and to look
   */
  public static WakeUps listening(DataSource direct, Database system) {
    return listening(direct, system, Vigilance.STANDARD);
  }

  static WakeUps listening(DataSource direct, Database system, Vigilance vigilance) {
    Channel channel = new Channel(system);
    return new WakeUps(
        new Announcer(channel), wake -> new Ears(direct, channel, system, vigilance, wake));
  }

  /** Calls the follower, on any thread, whenever there may be more to read. */
  Registration follow(Runnable follower) {
    followers.add(follower);
    begin();
    return () -> followers.remove(follower);
  }

  private synchronized void begin() {
    if (hearing == null) {
      hearing = begin.apply(this::wake);
    }
  }

  /** Whether this process is told by the database's server of what others append. */
  public boolean isListening() {
    Hearing begun = hearing;
    return begun != null && begun.isListening();
  }

  /** Whether what follows here has to look for what others append; who follows nothing does not. */
  public boolean isLooking() {
    Hearing begun = hearing;
    return begun != null && !begun.isListening();
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
    if (hearing != null) {
      hearing.close();
    }
  }
}

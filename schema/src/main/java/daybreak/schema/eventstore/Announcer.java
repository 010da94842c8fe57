package daybreak.schema.eventstore;

import daybreak.schema.process.VitalThread;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.locks.LockSupport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells other processes that something was appended. NOTIFY makes commits wait for one another, so
 * it is never part of an append: this thread sends it afterwards, once for all appends of the
 * meantime.
 */
final class Announcer implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(Announcer.class);
  private static final Duration COALESCED = Duration.ofMillis(5);

  private final Channel channel;
  private final Semaphore appended = new Semaphore(0);
  private final Thread thread;
  private volatile boolean closed;

  Announcer(Channel channel) {
    this.channel = channel;
    this.thread = VitalThread.start("event-announcer", this::run);
  }

  void announce() {
    if (appended.availablePermits() == 0) {
      appended.release();
    }
  }

  private void run() {
    while (!closed) {
      appended.acquireUninterruptibly();
      appended.drainPermits();
      tellOthers();
      LockSupport.parkNanos(COALESCED.toNanos());
    }
  }

  private void tellOthers() {
    try {
      channel.sayAppended();
    } catch (RuntimeException e) {
      LOG.info("Other processes will find new events by looking: {}", e.getMessage());
    }
  }

  /** Says a last word if there is something to say. */
  @Override
  public void close() {
    closed = true;
    announce();
    try {
      thread.join(AppendBounds.STANDARD.patience());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}

package daybreak.load.bench;

import daybreak.schema.command.CommandGateway;
import daybreak.schema.content.TopicId;
import java.time.Duration;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import javax.sql.DataSource;
import org.HdrHistogram.Histogram;

/**
 * The time from a command's acknowledgement until a reader finds its event in the read tables, at a
 * fixed rate of commands. The reader looks every millisecond, so a figure is up to a millisecond
 * too high.
 */
final class Lag {

  private static final long LOOK_NANOS = 1_000_000;

  private record Acknowledged(long position, long at) {}

  private final CommandGateway gateway;
  private final TopicId topic;
  private final DataSource reader;
  private final ConcurrentLinkedQueue<Acknowledged> waiting = new ConcurrentLinkedQueue<>();

  Lag(CommandGateway gateway, TopicId topic, DataSource reader) {
    this.gateway = gateway;
    this.topic = topic;
    this.reader = reader;
  }

  /** Lags in microseconds at so many commands a second; those of the warm-up do not count. */
  Histogram measure(double perSecond, Duration warmUp, Duration measured) throws Exception {
    Histogram lags = new Histogram(3);
    AtomicBoolean done = new AtomicBoolean();
    long from = System.nanoTime() + warmUp.toNanos();
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
        TokenPosition visible = new TokenPosition(reader)) {
      Thread watcher = Thread.ofPlatform().start(() -> watch(visible, lags, from, done));
      send(threads, perSecond, from + measured.toNanos());
      done.set(true);
      watcher.join();
    }
    return lags;
  }

  private void send(ExecutorService threads, double perSecond, long until) {
    long pause = (long) (1e9 / perSecond);
    for (long next = System.nanoTime(); next < until; next += pause) {
      while (System.nanoTime() < next) {
        LockSupport.parkNanos(next - System.nanoTime());
      }
      threads.execute(
          () -> waiting.add(new Acknowledged(Commands.author(gateway, topic), System.nanoTime())));
    }
  }

  private void watch(TokenPosition visible, Histogram lags, long from, AtomicBoolean done) {
    try {
      while (!(done.get() && waiting.isEmpty())) {
        long position = visible.now();
        record(position, lags, from);
        LockSupport.parkNanos(LOOK_NANOS);
      }
    } catch (java.sql.SQLException e) {
      throw new IllegalStateException("The reader lost its database", e);
    }
  }

  private void record(long position, Histogram lags, long from) {
    long now = System.nanoTime();
    waiting.removeIf(acknowledged -> {
      boolean seen = acknowledged.position() <= position;
      if (seen && acknowledged.at() >= from) {
        lags.recordValue(Math.max(0, now - acknowledged.at()) / 1_000);
      }
      return seen;
    });
  }
}

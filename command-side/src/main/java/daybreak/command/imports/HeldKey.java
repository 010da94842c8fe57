package daybreak.command.imports;

import daybreak.command.gateway.CommandIsStillRunning;
import daybreak.schema.command.Idempotency;
import daybreak.schema.eventstore.HeldKeys;
import daybreak.schema.eventstore.HeldKeys.Hold;
import daybreak.schema.problem.Failures;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** An import's idempotency key, held against all others and renewed until it is closed. */
final class HeldKey implements AutoCloseable {

  private static final Logger log = LoggerFactory.getLogger(HeldKey.class);
  private static final Duration TERM = Duration.ofSeconds(6);
  private static final Duration RENEWAL = Duration.ofSeconds(2);
  private static final Duration LOOK = Duration.ofMillis(200);

  private final HeldKeys keys;
  private final Idempotency key;
  private final UUID holder;
  private final CountDownLatch closing = new CountDownLatch(1);
  private final Thread renewal;

  private HeldKey(HeldKeys keys, Idempotency key, UUID holder) {
    this.keys = keys;
    this.key = key;
    this.holder = holder;
    this.renewal = Thread.ofVirtual().name("held-key").start(this::renewUntilClosed);
  }

  /**
   * Takes the key. Whether one who holds it lives is seen within seconds: it renews its hold, or
   * loses it.
   *
   * @throws CommandIsStillRunning if another one holds the key and lives
   */
  static HeldKey take(HeldKeys keys, Idempotency key) {
    UUID holder = UUID.randomUUID();
    Hold first = keys.take(key, holder, TERM);
    Hold now = first;
    while (!now.holder().equals(holder)) {
      if (!now.equals(first)) {
        throw new CommandIsStillRunning();
      }
      LockSupport.parkNanos(LOOK.toNanos());
      now = keys.take(key, holder, TERM);
    }
    return new HeldKey(keys, key, holder);
  }

  private void renewUntilClosed() {
    try {
      while (!closing.await(RENEWAL.toMillis(), TimeUnit.MILLISECONDS)) {
        renew();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** A hold that is lost harms nobody: whatever two imports store at once is stored once. */
  private void renew() {
    try {
      keys.take(key, holder, TERM);
    } catch (RuntimeException e) {
      log.warn(
          "The hold of an import's key could not be renewed; it is tried again: {}",
          Failures.inPlainWords(e));
    }
  }

  @Override
  public void close() {
    closing.countDown();
    try {
      renewal.join();
      keys.release(key, holder);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (RuntimeException e) {
      log.warn(
          "An import's key could not be given back; it is free in seconds: {}",
          Failures.inPlainWords(e));
    }
  }
}

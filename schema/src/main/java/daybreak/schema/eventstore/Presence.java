package daybreak.schema.eventstore;

import java.time.Duration;
import java.util.function.LongSupplier;

/**
 * Whether a node has looked at the tokens for so long without a break that it can tell who shows no
 * life. After an outage all claims are old. Whoever came back first would take the tokens of those
 * who are about to, and have to warm up for what they know well.
 */
final class Presence {

  private final long timeoutNanos;
  private final LongSupplier nanoTime;
  private volatile long since;
  private volatile long last;

  /** Of a node that begins: what it finds claimed, and old, belongs to one that is gone. */
  Presence(Duration timeout) {
    this(timeout, System::nanoTime);
  }

  Presence(Duration timeout, LongSupplier nanoTime) {
    this.timeoutNanos = timeout.toNanos();
    this.nanoTime = nanoTime;
    this.last = nanoTime.getAsLong();
    this.since = last - timeoutNanos;
  }

  /**
   * The node has seen the tokens. Claims are renewed thrice in the time that they are good for. Who
   * waits already, and is only slow to look, does not begin to wait anew.
   */
  void looked() {
    long now = nanoTime.getAsLong();
    long away = now - last;
    boolean waits = last - since < timeoutNanos;
    if (away > timeoutNanos || (away > timeoutNanos / 2 && !waits)) {
      since = now;
    }
    last = now;
  }

  /** Whether it has been there for as long as a claim is good for. */
  boolean isLong() {
    return nanoTime.getAsLong() - since >= timeoutNanos;
  }
}

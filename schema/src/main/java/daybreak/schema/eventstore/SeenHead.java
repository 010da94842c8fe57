package daybreak.schema.eventstore;

import daybreak.schema.process.Fatal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The log's last position as one thread has seen it. The log only grows. Where it ends before what
 * was seen, the database was restored to an earlier time under a process that remembers what is no
 * more; the process ends, and whatever is started in its place remembers nothing.
 */
final class SeenHead {

  private static final Logger LOG = LoggerFactory.getLogger(SeenHead.class);

  private static final long NOTHING = -1;

  private final Runnable end;
  private long seen = NOTHING;

  SeenHead() {
    this(Fatal::end);
  }

  /**
   * @param end ends the process
   */
  SeenHead(Runnable end) {
    this.end = end;
  }

  /** Notes where the log ends now, and answers whether that is elsewhere than before. */
  boolean see(long head) {
    if (head < seen) {
      LOG.error(
          "The log ends at position {}, and this process has seen {}: the database was restored to"
              + " an earlier time. A process that was started before that ends.",
          head,
          seen);
      end.run();
    }
    boolean moved = head != seen;
    seen = head;
    return moved;
  }

  /** Notes a position that is in the log for certain, its last or not. */
  void knows(long position) {
    seen = Math.max(seen, position);
  }
}

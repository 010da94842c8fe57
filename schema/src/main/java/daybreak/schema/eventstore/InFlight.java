package daybreak.schema.eventstore;

import java.util.ArrayDeque;
import java.util.Queue;

/** What a follower has been handed and not applied, which is bounded in bytes. */
final class InFlight {

  private final long most;
  private final Queue<Handed> handed = new ArrayDeque<>();
  private long bytes;

  /**
   * Nothing yet.
   *
   * @param most bytes beside the last stretch
   */
  InFlight(long most) {
    this.most = most;
  }

  void add(Stretch stretch) {
    handed.add(new Handed(stretch.last(), stretch.bytes()));
    bytes += stretch.bytes();
  }

  /** Whether there is too much of it to read on, by the position that has been applied. */
  boolean isFull(long applied) {
    while (!handed.isEmpty() && handed.element().last() <= applied) {
      bytes -= handed.remove().bytes();
    }
    return bytes > most;
  }

  private record Handed(long last, long bytes) {}
}

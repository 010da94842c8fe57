package daybreak.query.live;

import daybreak.schema.eventstore.LearnersEvent;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.UUID;

/**
 * The last stretch of the log that this process has looked at, for those who come back: learners'
 * events alone, and no more of the log than can be reached. Whoever uses it holds its owner's lock.
 */
final class Recent {

  private final Deque<LearnersEvent> events = new ArrayDeque<>();
  private final long reach;
  private long since;
  private long until;

  /**
   * @param position where it begins, and as yet ends
   * @param reach how many positions it goes back at most
   */
  Recent(long position, long reach) {
    this.since = position;
    this.until = position;
    this.reach = reach;
  }

  /** After this position nothing is left out. */
  long since() {
    return since;
  }

  /** What is behind this position has not been looked at yet. */
  long until() {
    return until;
  }

  /** Whether what is behind a position is here, or can be had. */
  boolean reaches(long position) {
    return until - position <= reach;
  }

  /** Whether a position is near enough to go on to. */
  boolean reachesUpTo(long position) {
    return position - until <= reach;
  }

  /** Goes on, up to a position. */
  void append(List<LearnersEvent> next, long reached) {
    events.addAll(next);
    until = reached;
    since = Math.max(since, until - reach);
    while (!events.isEmpty() && events.peekFirst().position() <= since) {
      events.removeFirst();
    }
  }

  /** Goes back to a position, if it still begins where it did when that was looked at. */
  void prepend(List<LearnersEvent> before, long begun, long position) {
    if (since == begun) {
      before.reversed().forEach(events::addFirst);
      since = position;
    }
  }

  /** A learner's behind a position, up to another, in order. */
  List<LearnersEvent> of(UUID learner, long after, long last) {
    List<LearnersEvent> found = new ArrayList<>();
    for (Iterator<LearnersEvent> back = events.descendingIterator(); back.hasNext(); ) {
      LearnersEvent event = back.next();
      if (event.position() <= after) {
        break;
      }
      if (event.position() <= last && event.learner().equals(learner)) {
        found.add(event);
      }
    }
    Collections.reverse(found);
    return found;
  }
}

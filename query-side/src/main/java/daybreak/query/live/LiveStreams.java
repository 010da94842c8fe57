package daybreak.query.live;

import static java.util.Objects.requireNonNull;

import daybreak.schema.eventstore.LearnersEvent;
import daybreak.schema.eventstore.LearnersEvents;
import daybreak.schema.eventstore.LearnersStretch;
import daybreak.schema.process.Drained;
import daybreak.schema.sql.Patience;
import daybreak.schema.sql.SqlFault;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * All who listen in this process. They share one {@link LiveLook} at the log, which goes on while
 * there is one, and what it has seen of late, for those who come back.
 */
final class LiveStreams implements LiveLook.Room, Drained {

  private final LearnersEvents log;
  private final Naming naming;
  private final LiveBounds bounds;
  private final LiveLook look;
  private final Listeners listeners;
  private final ReentrantLock lookingBack = new ReentrantLock();
  private @Nullable Recent recent;
  private boolean stopped;

  LiveStreams(LearnersEvents log, Naming naming, LiveBounds bounds) {
    this.log = log;
    this.naming = naming;
    this.bounds = bounds;
    this.look = new LiveLook(log, naming, bounds.look());
    this.listeners = new Listeners(bounds);
  }

  LiveBounds bounds() {
    return bounds;
  }

  /** How many there are. */
  int count() {
    return listeners.count();
  }

  /** How many nanoseconds ago it was looked; none while nobody listens. */
  synchronized long lookAge() {
    return recent == null ? 0 : look.age();
  }

  /**
   * Begins to listen; {@link #close} it in any case. Where the process is about to end it has ended
   * already, and its client comes back where there is another.
   *
   * @param included what the read tables are known to include
   * @param last the last position that the learner has heard of; null where it is the first time
   */
  synchronized Listening open(UUID learner, long included, @Nullable Long last) {
    if (stopped) {
      return ended(learner, included);
    }
    Recent present = recent == null ? new Recent(included, bounds.reach()) : recent;
    long begin = present.until();
    long after = last == null ? begin : Math.max(begin, last);
    LiveStream stream = new LiveStream(learner, after, bounds.waiting());
    listeners.add(stream);
    if (recent == null) {
      recent = present;
      look.start(this);
    }
    return new Listening(stream, begin);
  }

  /**
   * Begins to listen for a moment, in the place of no stream: half of the process's are left to
   * those who stay.
   *
   * @param included what the read tables are known to include
   * @return nothing where there is no place, or the process is about to end
   */
  synchronized Optional<LiveStream> openBriefly(UUID learner, long included) {
    return stopped || !listeners.hasRoomBriefly(learner)
        ? Optional.empty()
        : Optional.of(open(learner, included, null).stream());
  }

  private Listening ended(UUID learner, long position) {
    LiveStream stream = new LiveStream(learner, position, bounds.waiting());
    stream.end(Ended.STOPPING);
    return new Listening(stream, position);
  }

  synchronized void close(LiveStream stream) {
    listeners.remove(stream);
  }

  /**
   * What a learner has missed behind a position, up to another.
   *
   * @return nothing where it can't be told, or the database can't be asked in time
   */
  Optional<List<Frame>> missed(UUID learner, long after, long until) {
    try {
      lookBack(after);
      return atHand(learner, after, until)
          .filter(events -> events.size() <= bounds.waiting())
          .map(events -> List.copyOf(naming.frames(events).values()));
    } catch (RuntimeException failure) {
      if (!SqlFault.isPassing(failure)) {
        throw failure;
      }
      return Optional.empty();
    }
  }

  /**
   * Reads what is not at hand behind a position, once for all who need it, and waits for who does
   * so no longer than a request waits for anything.
   */
  private void lookBack(long after) {
    try {
      if (lookingBack.tryLock(Patience.REQUEST.toMillis(), TimeUnit.MILLISECONDS)) {
        try {
          missing(after).ifPresent(since -> add(log.all(after, since), since, after));
        } finally {
          lookingBack.unlock();
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Where what is at hand begins, if that is behind the position, and it can be reached. */
  private synchronized Optional<Long> missing(long after) {
    return Optional.ofNullable(recent)
        .filter(seen -> seen.reaches(after))
        .map(Recent::since)
        .filter(since -> since > after);
  }

  private synchronized void add(List<LearnersEvent> before, long begun, long position) {
    if (recent != null) {
      recent.prepend(before, begun, position);
    }
  }

  private synchronized Optional<List<LearnersEvent>> atHand(UUID learner, long after, long until) {
    return Optional.ofNullable(recent)
        .filter(seen -> seen.since() <= after)
        .map(seen -> seen.of(learner, after, until));
  }

  @Override
  public synchronized boolean isWanted() {
    if (listeners.isEmpty()) {
      recent = null;
    }
    return recent != null;
  }

  @Override
  public synchronized long told() {
    return recent == null ? 0 : recent.until();
  }

  @Override
  public synchronized List<LearnersEvent> tell(LearnersStretch stretch, Map<Long, Frame> named) {
    Recent seen = requireNonNull(recent, "nobody looks where nobody listens");
    if (isTooFar(stretch, seen)) {
      listeners.endAll(Ended.MOVED);
      recent = new Recent(stretch.included(), bounds.reach());
      return List.of();
    }
    List<LearnersEvent> unnamed =
        stretch.events().stream()
            .filter(event -> listeners.has(event.learner()))
            .filter(event -> !named.containsKey(event.position()))
            .toList();
    if (unnamed.isEmpty()) {
      stretch.events().forEach(event -> tell(event, named.get(event.position())));
      seen.append(stretch.events(), stretch.reached());
    }
    return unnamed;
  }

  private void tell(LearnersEvent event, @Nullable Frame frame) {
    if (frame != null) {
      listeners.tell(event.learner(), frame);
    }
  }

  /** A restore has taken the tables back, or so much has happened that it is better read anew. */
  private static boolean isTooFar(LearnersStretch stretch, Recent seen) {
    return stretch.included() < seen.until() || !seen.reachesUpTo(stretch.included());
  }

  @Override
  public synchronized void drain() {
    stopped = true;
    listeners.endAll(Ended.STOPPING);
  }

  /**
   * One who has begun to listen.
   *
   * @param begin from which position on all is told to its queue
   */
  record Listening(LiveStream stream, long begin) {}
}

package daybreak.query.live;

import daybreak.schema.eventstore.LearnersEvent;
import daybreak.schema.eventstore.LearnersEvents;
import daybreak.schema.eventstore.LearnersStretch;
import daybreak.schema.problem.Failures;
import daybreak.schema.process.Fatal;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The one look at the log for all who listen in this process, again and again while anybody does.
 * Between two looks no connection is held.
 */
final class LiveLook {

  private static final Logger LOG = LoggerFactory.getLogger(LiveLook.class);

  private static final Duration PAUSE_AFTER_FAILURE = Duration.ofMillis(500);

  private final LearnersEvents log;
  private final Naming naming;
  private final Duration pause;
  private volatile long looked;
  private boolean failing;

  LiveLook(LearnersEvents log, Naming naming, Duration pause) {
    this.log = log;
    this.naming = naming;
    this.pause = pause;
  }

  /** Looks on a thread of its own, for as long as it is wanted. */
  void start(Room room) {
    looked = System.nanoTime();
    var _ = Thread.ofVirtual().name("live").start(() -> go(room));
  }

  /** How many nanoseconds ago it has looked, or was to begin to. */
  long age() {
    return System.nanoTime() - looked;
  }

  private void go(Room room) {
    while (room.isWanted()) {
      LockSupport.parkNanos(look(room).toNanos());
    }
  }

  /** Looks once, and answers how long to rest. */
  private Duration look(Room room) {
    try {
      LearnersStretch stretch = log.after(room.told());
      tell(stretch, room);
      looked = System.nanoTime();
      failing = false;
      return stretch.reached() < stretch.included() ? Duration.ZERO : pause;
    } catch (RuntimeException | Error failure) {
      Fatal.endIfOneIs(failure);
      say(failure);
      return PAUSE_AFTER_FAILURE;
    }
  }

  /** Whoever comes while events are named has theirs named as well. */
  private void tell(LearnersStretch stretch, Room room) {
    Map<Long, Frame> named = new HashMap<>();
    List<LearnersEvent> unnamed = room.tell(stretch, named);
    while (!unnamed.isEmpty()) {
      named.putAll(naming.frames(unnamed));
      unnamed = room.tell(stretch, named);
    }
  }

  private void say(Throwable failure) {
    if (!failing) {
      failing = true;
      LOG.warn("It can't be told what happens: {}", Failures.inPlainWords(failure));
    }
  }

  /** Where those who listen are. */
  interface Room {

    /** Whether anybody listens; whoever comes after it is not has a look begun anew. */
    boolean isWanted();

    /** Up to which position all has been told. */
    long told();

    /**
     * Tells what was found, if all of it that is listened to is named.
     *
     * @return what is listened to and not named; none once all is told
     */
    List<LearnersEvent> tell(LearnersStretch stretch, Map<Long, Frame> named);
  }
}

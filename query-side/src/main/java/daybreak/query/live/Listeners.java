package daybreak.query.live;

import daybreak.schema.problem.Unavailable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

/** The open streams, by learner. Whoever uses them holds their owner's lock. */
final class Listeners {

  private final Map<UUID, List<LiveStream>> byLearner = new HashMap<>();
  private final LiveBounds bounds;
  private final AtomicInteger count = new AtomicInteger();

  Listeners(LiveBounds bounds) {
    this.bounds = bounds;
  }

  /**
   * Takes one more. That a client has left is noticed when the next word is said to it, after a
   * heartbeat's time at most.
   *
   * @throws TooManyStreams if its learner has as many as one may
   * @throws Unavailable if the process has as many as it may
   */
  void add(LiveStream stream) {
    if (count.get() >= bounds.streams()) {
      throw new Unavailable("As many streams are open as there may be");
    }
    List<LiveStream> own = byLearner.computeIfAbsent(stream.learner(), _ -> new ArrayList<>(1));
    if (own.size() >= bounds.perLearner()) {
      throw new TooManyStreams(bounds.perLearner(), bounds.heartbeat());
    }
    own.add(stream);
    var _ = count.incrementAndGet();
  }

  void remove(LiveStream stream) {
    List<LiveStream> own = byLearner.getOrDefault(stream.learner(), List.of());
    if (own.remove(stream)) {
      var _ = count.decrementAndGet();
    }
    if (own.isEmpty()) {
      byLearner.remove(stream.learner());
    }
  }

  boolean has(UUID learner) {
    return byLearner.containsKey(learner);
  }

  void tell(UUID learner, Frame frame) {
    byLearner.getOrDefault(learner, List.of()).forEach(stream -> stream.tell(frame));
  }

  void endAll(Ended reason) {
    byLearner.values().forEach(own -> own.forEach(stream -> stream.end(reason)));
  }

  boolean isEmpty() {
    return byLearner.isEmpty();
  }

  /** How many there are; asked by anybody. */
  int count() {
    return count.get();
  }
}

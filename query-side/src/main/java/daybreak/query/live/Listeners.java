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
   * Takes one more, in the place of its learner's oldest one where the learner has as many as one
   * may: that a client has left may be noticed late, and the newest is the one that is there.
   *
   * @throws Unavailable if the process has as many as it may
   */
  void add(LiveStream stream) {
    List<LiveStream> own = byLearner.getOrDefault(stream.learner(), List.of());
    if (own.size() >= bounds.perLearner()) {
      LiveStream oldest = own.getFirst();
      oldest.end(Ended.REPLACED);
      remove(oldest);
    }
    if (count.get() >= bounds.streams()) {
      throw new Unavailable("As many streams are open as there may be");
    }
    byLearner.computeIfAbsent(stream.learner(), _ -> new ArrayList<>(1)).add(stream);
    var _ = count.incrementAndGet();
  }

  /**
   * Whether one that stays for a moment leaves a place to its learner, and half of all to others.
   */
  boolean hasRoomBriefly(UUID learner) {
    return byLearner.getOrDefault(learner, List.of()).size() < bounds.perLearner() - 1
        && count.get() < bounds.streams() / 2;
  }

  /** Takes one out, unless it is out. */
  void remove(LiveStream stream) {
    List<LiveStream> own = byLearner.get(stream.learner());
    if (own != null && own.remove(stream)) {
      var _ = count.decrementAndGet();
      if (own.isEmpty()) {
        byLearner.remove(stream.learner());
      }
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

package daybreak.query.live;

import daybreak.query.live.LiveEvent.LiveReset;
import daybreak.query.live.LiveStreams.Listening;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Tells one listener, on the listener's own thread, first what was missed and then what comes. */
@Component
final class LiveAnswers {

  /** Those whom a process has ended at once come back one by one. */
  private static final int LEAST_RETRY_MILLIS = 500;

  private static final int MOST_RETRY_MILLIS = 3_000;

  private final LiveStreams streams;
  private final LiveMetrics metrics;

  LiveAnswers(LiveStreams streams, LiveMetrics metrics) {
    this.streams = streams;
    this.metrics = metrics;
  }

  /** Tells until it ends; nothing is written before it is known that it can begin. */
  void tell(Listener listener, Line line) throws IOException {
    Listening listening =
        streams.open(listener.id(), listener.position().included(), listener.known());
    try {
      List<Frame> first = first(listener, listening);
      LiveBounds bounds = streams.bounds();
      Ended ended =
          listening.stream()
              .write(line.open(), first, streams::told, bounds.heartbeat(), listener.left());
      metrics.ended(ended);
    } finally {
      streams.close(listening.stream());
    }
  }

  private List<Frame> first(Listener listener, Listening listening) {
    Long last = listener.last();
    long begin = listening.begin();
    if (last == null || listening.stream().hasEnded()) {
      return List.of(opening(last == null ? begin : last));
    }
    Optional<List<Frame>> missed = missed(listener, begin);
    return missed.isEmpty()
        ? List.of(opening(begin), Frame.of(begin, List.of(new LiveReset(begin))))
        : Stream.concat(Stream.of(opening(last)), missed.get().stream()).toList();
  }

  private Optional<List<Frame>> missed(Listener listener, long begin) {
    Long known = listener.known();
    if (known == null) {
      return Optional.empty();
    }
    return known >= begin ? Optional.of(List.of()) : streams.missed(listener.id(), known, begin);
  }

  private static Frame opening(long position) {
    return Frame.opening(
        position, ThreadLocalRandom.current().nextLong(LEAST_RETRY_MILLIS, MOST_RETRY_MILLIS));
  }

  /** Where it is written, once it begins. */
  @FunctionalInterface
  interface Line {

    OutputStream open() throws IOException;
  }

  /**
   * Who listens.
   *
   * @param last the last position heard of; null where it is the first time
   * @param left how long the caller is known
   */
  record Listener(UUID id, LivePosition position, @Nullable Long last, Duration left) {

    /** The last position heard of, if the log has it: it may have been restored meanwhile. */
    @Nullable Long known() {
      return last == null || last > position.head() ? null : last;
    }
  }
}

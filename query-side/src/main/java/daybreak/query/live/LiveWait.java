package daybreak.query.live;

import java.time.Duration;

/** One who listens for a moment, to look again when anything has happened; close it in any case. */
public final class LiveWait implements AutoCloseable {

  private final LiveStreams streams;
  private final LiveStream stream;

  LiveWait(LiveStreams streams, LiveStream stream) {
    this.streams = streams;
    this.stream = stream;
  }

  /**
   * Waits until something has happened to what is the learner's since it was asked last.
   *
   * @return whether it has; not where it took too long, or nothing more will be told
   */
  public boolean hears(Duration patience) {
    return stream.hears(patience);
  }

  @Override
  public void close() {
    streams.close(stream);
  }
}

package daybreak.query.live;

import daybreak.schema.learner.LearnerId;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Where requests wait for what is to happen to their learner, beside those who listen. */
@Component
public final class LiveWaits {

  private final LiveStreams streams;

  LiveWaits(LiveStreams streams) {
    this.streams = streams;
  }

  /**
   * Begins to wait: of what happens from now on nothing is missed. What has happened before is to
   * be looked at once more.
   *
   * @param included what the read tables are known to include
   * @return nothing where there is no room, or the process is about to end
   */
  public Optional<LiveWait> begin(LearnerId learner, long included) {
    return streams
        .openBriefly(learner.value(), included)
        .map(stream -> new LiveWait(streams, stream));
  }
}

package daybreak.query.live;

import daybreak.schema.problem.Code;
import daybreak.schema.problem.TooOften;
import java.time.Duration;

/** A learner listens more often at once than a process lets one do. */
final class TooManyStreams extends TooOften {

  @java.io.Serial private static final long serialVersionUID = 1;

  TooManyStreams(int most, Duration wait) {
    super(
        Code.LIVE_HAS_TOO_MANY_STREAMS,
        "The caller has " + most + " streams open, which is the most.",
        wait);
  }
}

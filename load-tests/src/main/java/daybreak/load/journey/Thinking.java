package daybreak.load.journey;

import static io.gatling.javaapi.core.CoreDsl.pause;

import io.gatling.javaapi.core.ChainBuilder;
import java.time.Duration;

/** What lies between two requests of a learner: less than in life, so that sessions are short. */
final class Thinking {

  private static final Duration LEAST = Duration.ofSeconds(1);
  private static final Duration MOST = Duration.ofSeconds(3);

  private Thinking() {}

  static ChainBuilder aWhile() {
    return pause(LEAST, MOST);
  }
}

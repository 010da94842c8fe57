package daybreak.schema.eventstore;

import java.time.Duration;

/**
 * How a follower keeps its token from others, and how soon another takes over when it dies. The
 * times are compared between the clocks of machines, which may differ by a second.
 *
 * @param timeout how long one that shows no life keeps its token; a batch under way is life
 * @param extension how often it shows life while there is nothing to do
 * @param interval how often the others look whether it does
 */
record Claims(Duration timeout, Duration extension, Duration interval) {

  static final Claims STANDARD =
      new Claims(Duration.ofSeconds(3), Duration.ofSeconds(1), Duration.ofMillis(500));
}

package daybreak.query.live;

import java.time.Duration;

/**
 * How much streams may take.
 *
 * @param streams the most that are open in a process
 * @param perLearner the most of them that one learner has
 * @param waiting the most positions that wait to be written to one who reads slowly
 * @param reach how far back the log is looked through for one who was away, in positions
 * @param look how long after a look the next one comes
 * @param heartbeat after how long without a word one is said
 */
record LiveBounds(
    int streams, int perLearner, int waiting, long reach, Duration look, Duration heartbeat) {

  static final LiveBounds STANDARD =
      new LiveBounds(4_000, 10, 256, 50_000, Duration.ofMillis(10), Duration.ofSeconds(15));
}

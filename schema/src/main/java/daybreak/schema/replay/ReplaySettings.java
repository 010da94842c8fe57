package daybreak.schema.replay;

import java.time.Duration;

/**
 * What a replay may take.
 *
 * @param memory bytes that the events in hand and what is made of them may have, about
 * @param keep how long the tables of before are kept after a swap, to roll back to
 * @param quota bytes of disk that the tables of one replay may have
 */
public record ReplaySettings(long memory, ReplayPace pace, Duration keep, long quota) {

  /** Of half a gibibyte and fifty of disk. */
  public static final ReplaySettings STANDARD =
      new ReplaySettings(512L << 20, ReplayPace.PACED, Duration.ofHours(24), 50L << 30);

  /** Decoded, folded and sent, an event takes many times what it has in the log. */
  private static final int TIMES = 16;

  /** In the reader's hand, in between twice, and in the folds'. */
  private static final int BATCHES = 4;

  /** How many bytes of the log one batch has at most. */
  long batch() {
    return memory / TIMES / BATCHES;
  }
}

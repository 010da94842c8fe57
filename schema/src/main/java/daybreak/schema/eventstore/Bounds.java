package daybreak.schema.eventstore;

import java.time.Duration;

/**
 * What an append may take.
 *
 * @param rows the most rows in one commit, unless a single command has more
 * @param waiting the most commands that wait for the committer; one more is turned away at once
 * @param lock how long the cluster's append lock may be held, whatever its holder does; then the
 *     server ends the holder's connection and the others go on
 * @param patience how long a commit is tried again before its outcome is given up
 */
record Bounds(int rows, int waiting, Duration lock, Duration patience) {

  static final Bounds STANDARD =
      new Bounds(2_000, 10_000, Duration.ofSeconds(3), Duration.ofSeconds(10));

  /** How long a caller waits: the time of the tries, and of the last one. */
  Duration answer() {
    return patience.plus(lock);
  }

  Bounds withPatience(Duration shorter) {
    return new Bounds(rows, waiting, lock, shorter);
  }
}

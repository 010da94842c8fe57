package daybreak.schema.eventstore;

import java.time.Duration;

/**
 * What an append may take.
 *
 * @param commit the most rows and bytes in one commit, unless a single command has more
 * @param command the most bytes of one command; one with more is refused
 * @param waiting the most commands, and their bytes, that wait for the committer; one more is
 *     turned away at once
 * @param lock how long the cluster's append lock may be held, whatever its holder does, and a
 *     little longer for many bytes; then the server ends the holder's connection and the others go
 *     on
 * @param patience how long a commit is tried again before its outcome is given up
 */
record AppendBounds(Room commit, long command, Room waiting, Duration lock, Duration patience) {

  private static final long BYTES_IN_A_MILLISECOND = 16_000;

  static final AppendBounds STANDARD =
      new AppendBounds(
          new Room(2_000, mebibytes(4)),
          mebibytes(96),
          new Room(10_000, mebibytes(128)),
          Duration.ofSeconds(3),
          Duration.ofSeconds(10));

  /** How long a caller waits: the time of the tries, and of the last one with so many bytes. */
  Duration answer(long bytes) {
    return patience.plus(timeFor(bytes, lock));
  }

  AppendBounds withPatience(Duration shorter) {
    return new AppendBounds(commit, command, waiting, lock, shorter);
  }

  /** How long the lock may be held for so many bytes: for the largest command six seconds more. */
  static Duration timeFor(long bytes, Duration lock) {
    return lock.plusMillis(bytes / BYTES_IN_A_MILLISECOND);
  }

  private static long mebibytes(int number) {
    return (long) number << 20;
  }

  /** Room for so many, and so many bytes. */
  record Room(int number, long bytes) {}
}

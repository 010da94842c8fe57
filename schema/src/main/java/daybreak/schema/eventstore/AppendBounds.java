package daybreak.schema.eventstore;

import daybreak.schema.sql.Patience;
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
 *     on while their callers still wait
 * @param patience how long a caller waits, and a commit is tried again
 */
record AppendBounds(Room commit, long command, Room waiting, Duration lock, Duration patience) {

  private static final long BYTES_IN_A_MILLISECOND = 12_000;

  /** How many of its size a big one may find before it, or be tried. */
  private static final int TURNS = 5;

  static final AppendBounds STANDARD =
      new AppendBounds(
          new Room(2_000, mebibytes(4)),
          mebibytes(96),
          new Room(10_000, mebibytes(128)),
          Duration.ofSeconds(2),
          Patience.REQUEST);

  /** How long a caller waits: what its request has left, and longer for many bytes. */
  Duration answer(long bytes) {
    return tries(bytes, Patience.forAppend(patience));
  }

  /** How long so many bytes are tried again, where few are for the time given. */
  static Duration tries(long bytes, Duration given) {
    return timeFor(TURNS * bytes, given);
  }

  AppendBounds withPatience(Duration other) {
    return new AppendBounds(commit, command, waiting, lock, other);
  }

  /** The time given, and what so many bytes take: for the largest command eight seconds more. */
  static Duration timeFor(long bytes, Duration given) {
    return given.plusMillis(bytes / BYTES_IN_A_MILLISECOND);
  }

  private static long mebibytes(int number) {
    return (long) number << 20;
  }

  /** Room for so many, and so many bytes. */
  record Room(int number, long bytes) {}
}

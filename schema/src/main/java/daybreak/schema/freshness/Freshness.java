package daybreak.schema.freshness;

import daybreak.schema.input.Values;
import daybreak.schema.problem.InvalidInput;
import daybreak.schema.sql.Database;
import java.time.Duration;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Waits until the tables read include what their reader may expect: the position asked for, and the
 * reader's own last write. It waits for a second at most, looks at ever longer intervals, and holds
 * no connection between two looks.
 */
public final class Freshness {

  /** The header of a request that names the position asked for, a whole number. */
  public static final String HEADER = "Daybreak-Min-Position";

  private static final Duration PATIENCE = Duration.ofSeconds(1);
  private static final Duration FIRST_PAUSE = Duration.ofMillis(2);
  private static final Duration LONGEST_PAUSE = Duration.ofMillis(50);

  private final Database database;
  private final OwnWrites ownWrites;

  public Freshness(Database database, OwnWrites ownWrites) {
    this.database = database;
    this.ownWrites = ownWrites;
  }

  /**
   * Waits, and answers whether the tables include what is expected of them.
   *
   * @param minPosition the position asked for; null where it may be any
   * @throws InvalidInput if what is asked for is no position
   * @throws PositionIsBeyondTheLog if the log has no such position
   */
  public boolean await(ReadTables tables, UUID reader, @Nullable String minPosition) {
    long asked = asked(minPosition);
    long position = Math.max(asked, ownWrites.unseen(reader, tables));
    return position == 0
        || included(tables) >= position
        || awaited(tables, Math.min(position, head(asked)));
  }

  /**
   * The log's last position, for a reader of the log itself.
   *
   * @param minPosition the position asked for; null where it may be any
   * @throws InvalidInput if what is asked for is no position
   * @throws PositionIsBeyondTheLog if the log has no such position
   */
  public long head(@Nullable String minPosition) {
    return head(asked(minPosition));
  }

  /** The reader has been answered what the tables held at the position. */
  public void seen(ReadTables tables, UUID reader, long position) {
    ownWrites.seen(reader, tables, position);
  }

  private static long asked(@Nullable String minPosition) {
    return minPosition == null ? 0 : Values.position(HEADER, minPosition);
  }

  /** Own writes may be beyond it as well, after a restore; there is nothing to wait for then. */
  private long head(long asked) {
    long head = Positions.head(database);
    if (asked > head) {
      throw new PositionIsBeyondTheLog(asked, head);
    }
    return head;
  }

  private boolean awaited(ReadTables tables, long position) {
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    long pause = FIRST_PAUSE.toNanos();
    long left = PATIENCE.toNanos();
    while (left > 0 && pause(Math.min(pause, left))) {
      if (included(tables) >= position) {
        return true;
      }
      pause = Math.min(2 * pause, LONGEST_PAUSE.toNanos());
      left = deadline - System.nanoTime();
    }
    return false;
  }

  private long included(ReadTables tables) {
    return Positions.included(database, tables);
  }

  /** Whether the pause was left in peace; a thread that is interrupted is to end soon. */
  private static boolean pause(long nanos) {
    try {
      Thread.sleep(Duration.ofNanos(nanos));
      return true;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}

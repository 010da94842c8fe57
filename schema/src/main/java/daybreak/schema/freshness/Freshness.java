package daybreak.schema.freshness;

import daybreak.schema.input.Values;
import daybreak.schema.problem.InvalidInput;
import daybreak.schema.sql.Database;
import java.time.Duration;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Waits until the tables read include what their reader may expect: the position asked for, and the
 * reader's own last write. It waits for a second at most. A process needs one, so that all who wait
 * in it share {@link SharedLook one look}.
 */
public final class Freshness {

  /** The header of a request that names the position asked for, a whole number. */
  public static final String HEADER = "Daybreak-Min-Position";

  private static final Duration PATIENCE = Duration.ofSeconds(1);

  private final Database database;
  private final OwnWrites ownWrites;
  private final Duration patience;
  private final LastSeen lastSeen;
  private final SharedLook look;
  private final Waits waits = new Waits();

  public Freshness(Database database, OwnWrites ownWrites) {
    this(database, ownWrites, PATIENCE);
  }

  /**
   * @param patience how long one waits at most
   */
  Freshness(Database database, OwnWrites ownWrites, Duration patience) {
    this.database = database;
    this.ownWrites = ownWrites;
    this.patience = patience;
    this.lastSeen = new LastSeen();
    this.look = new SharedLook(() -> lastSeen.note(Positions.reached(database)));
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
    return position == 0 || isMet(new Expectation(tables, asked, position));
  }

  private boolean isMet(Expectation expectation) {
    return waits.timed(() -> lastSeen.meets(expectation) || look.await(expectation, patience));
  }

  /**
   * The log's last position, for a reader of the log itself.
   *
   * @param minPosition the position asked for; null where it may be any
   * @throws InvalidInput if what is asked for is no position
   * @throws PositionIsBeyondTheLog if the log has no such position
   */
  public long head(@Nullable String minPosition) {
    long asked = asked(minPosition);
    long head = Positions.head(database);
    if (asked > head) {
      throw new PositionIsBeyondTheLog(asked, head);
    }
    return head;
  }

  /** The reader has been answered what the tables held at the position. */
  public void seen(ReadTables tables, UUID reader, long position) {
    ownWrites.seen(reader, tables, position);
  }

  private static long asked(@Nullable String minPosition) {
    return minPosition == null ? 0 : Values.position(HEADER, minPosition);
  }
}

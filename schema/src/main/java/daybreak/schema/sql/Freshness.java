package daybreak.schema.sql;

import daybreak.schema.input.Values;
import daybreak.schema.platform.InvalidInput;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Waits until the tables read include a position, for a second at most: looks at ever longer
 * intervals, and holds no connection between two looks.
 */
public final class Freshness {

  /** The request header that names the position, a whole number. */
  public static final String HEADER = "Daybreak-Min-Position";

  /// One row of one page: `projection.token` has a row for each processor's segment.
  private static final NamedQuery CONTENT =
      NamedQuery.of(
          "platform.content-position",
          "select as_of from projection.content_as_of",
          Budget.of(1, 8));

  /// One row of one page: `projection.token` has a row for each processor's segment.
  private static final NamedQuery LEARNER =
      NamedQuery.of(
          "platform.learner-position",
          "select as_of from projection.learner_as_of",
          Budget.of(1, 8));

  private static final Duration PATIENCE = Duration.ofSeconds(1);
  private static final Duration FIRST_PAUSE = Duration.ofMillis(2);
  private static final Duration LONGEST_PAUSE = Duration.ofMillis(50);

  private final Database database;

  public Freshness(Database database) {
    this.database = database;
  }

  /**
   * Waits for the bank's tables.
   *
   * @throws InvalidInput if what is asked for is no position
   */
  public void awaitContent(@Nullable String minPosition) {
    await(CONTENT, minPosition);
  }

  /**
   * Waits for the bank's and the learners' tables.
   *
   * @throws InvalidInput if what is asked for is no position
   */
  public void awaitLearner(@Nullable String minPosition) {
    await(LEARNER, minPosition);
  }

  private void await(NamedQuery tables, @Nullable String minPosition) {
    if (minPosition != null) {
      await(tables, Values.position(HEADER, minPosition), System.nanoTime() + PATIENCE.toNanos());
    }
  }

  private void await(NamedQuery tables, long position, long deadline) {
    long pause = FIRST_PAUSE.toNanos();
    long left = PATIENCE.toNanos();
    while (left > 0 && included(tables) < position && pause(Math.min(pause, left))) {
      pause = Math.min(2 * pause, LONGEST_PAUSE.toNanos());
      left = deadline - System.nanoTime();
    }
  }

  private long included(NamedQuery tables) {
    return database.call(tables).single(row -> row.longValue("as_of"));
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

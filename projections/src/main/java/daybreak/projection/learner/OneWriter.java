package daybreak.projection.learner;

import daybreak.schema.sql.Budget;
import daybreak.schema.sql.Database;
import daybreak.schema.sql.NamedQuery;

/**
 * The one batch that gives numbers to questions and cards, changes sets of them, and has what
 * learners did follow what is moved: all this is read, changed and written, and parked events are
 * tried again beside the follower.
 */
public final class OneWriter {

  /// No row: a lock until the transaction ends.
  private static final NamedQuery ALONE =
      NamedQuery.of(
          "learner.alone", "lock table pool_writer in exclusive mode", Budget.batch(0, 20));

  private OneWriter() {}

  /** Waits until no other batch is one. */
  public static void become(Database database) {
    database.call(ALONE).update();
  }
}

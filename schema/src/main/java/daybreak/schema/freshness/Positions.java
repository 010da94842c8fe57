package daybreak.schema.freshness;

import daybreak.schema.sql.Budget;
import daybreak.schema.sql.Database;
import daybreak.schema.sql.NamedQuery;

/** How far the log goes, and how far the read tables follow it. */
public final class Positions {

  /** The header of an answer that names the position it includes. */
  public static final String HEADER = "Daybreak-Position";

  /// The last position: `event_pk`, one row.
  private static final NamedQuery HEAD =
      NamedQuery.of(
          "event.head",
          "select coalesce(max(position), 0) as position from event_store.event",
          Budget.instant(1, 6).answeredByIndexOnly());

  /// One row of one page: `projection.token` has a row for each processor's segment.
  private static final NamedQuery LEARNER =
      NamedQuery.of(
          "platform.learner-position",
          "select as_of as position from projection.learner_as_of",
          Budget.instant(1, 8));

  /// Of one moment: a row for each segment of one page, twice, and `event_pk`.
  private static final NamedQuery REACHED =
      NamedQuery.of(
          "platform.positions",
          """
          select (select as_of from projection.content_as_of) as content,
                 (select as_of from projection.learner_as_of) as learner,
                 (select coalesce(max(position), 0) from event_store.event) as head
          """,
          Budget.instant(1, 22));

  private Positions() {}

  /** That of the log's last event, 0 when there is none. */
  public static long head(Database database) {
    return position(database, HEAD);
  }

  /** That of the last event which all read tables include. */
  public static long included(Database database) {
    return position(database, LEARNER);
  }

  /** How far everything is. */
  static Reached reached(Database database) {
    return database
        .call(REACHED)
        .single(row ->
            new Reached(row.longValue("content"), row.longValue("learner"), row.longValue("head")));
  }

  private static long position(Database database, NamedQuery statement) {
    return database.call(statement).single(row -> row.longValue("position"));
  }
}

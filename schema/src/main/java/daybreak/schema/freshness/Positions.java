package daybreak.schema.freshness;

import daybreak.schema.sql.Budget;
import daybreak.schema.sql.Database;
import daybreak.schema.sql.NamedQuery;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

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

  /// The last event up to a moment, by halving: `event_pk` once for each power of two of the log.
  private static final NamedQuery AT =
      NamedQuery.of(
          "event.position-at",
          """
          with recursive halving (low, high) as (
            select 0::bigint, coalesce(max(position), 0) from event_store.event
            union all
            select case when e.occurred_at <= :moment then m.middle else h.low end,
                   case when e.occurred_at <= :moment then h.high else m.middle - 1 end
              from halving h
             cross join lateral (select (h.low + h.high + 1) / 2 as middle) m
             cross join lateral (
               select event.occurred_at
                 from event_store.event
                where event.position <= m.middle
                order by event.position desc
                limit 1) e
             where h.low < h.high)
          select low as position
            from halving
           where low = high
          """,
          Budget.instant(1, 250));

  private Positions() {}

  /** That of the log's last event, 0 when there is none. */
  public static long head(Database database) {
    return position(database, HEAD);
  }

  /** That of the last event up to a moment, 0 when there is none; times rise as positions do. */
  public static long at(Database database, Instant moment) {
    return database.call(AT).bind("moment", moment).single(row -> row.longValue("position"));
  }

  /** That of the last event before a moment, 0 when there is none. */
  public static long before(Database database, Instant moment) {
    return at(database, moment.minusNanos(1).truncatedTo(ChronoUnit.MICROS));
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

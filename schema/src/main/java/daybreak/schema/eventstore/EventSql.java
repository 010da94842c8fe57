package daybreak.schema.eventstore;

import daybreak.schema.sql.Budget;
import daybreak.schema.sql.NamedQuery;

/** The statements that read events and their positions. */
final class EventSql {

  /** What an event is read from. */
  private static final String EVENTS =
      """
      select position, aggregate_id, sequence_number, aggregate_type, event_id, event_type,
             event_version, occurred_at, payload, metadata
      """;

  /// The events after a position in their one order, as many as have so many bytes together, and
  /// one at least: `event_pk`, 1,000 rows. What is stored beside the rows is read of those alone.
  static final NamedQuery AFTER =
      NamedQuery.of(
          "event.after",
          """
          select position, aggregate_id, sequence_number, aggregate_type, event_id, event_type,
                 event_version, occurred_at, payload, metadata, size, followed
            from (
              select e.*, pg_column_size(payload) as size,
                     sum(pg_column_size(payload)) over in_order as bytes,
                     lead(position) over in_order is not null as followed
                from (
                  select *
                    from event_store.event
                   where position > :position
                   order by position
                   limit :limit) e
              window in_order as (order by position rows unbounded preceding)) measured
           where bytes <= :most or bytes = size
           order by position
          """,
          Budget.page(1_000, 2_000));

  /// The events at some positions, as many as have so many bytes together, and one at least:
  /// `event_pk`, 1,000 rows.
  static final NamedQuery AT =
      NamedQuery.of(
          "event.at-positions",
          """
          select position, aggregate_id, sequence_number, aggregate_type, event_id, event_type,
                 event_version, occurred_at, payload, metadata, size, false as followed
            from (
              select e.*, pg_column_size(payload) as size,
                     sum(pg_column_size(payload))
                       over (order by position rows unbounded preceding) as bytes
                from event_store.event e
               where position = any (:positions)) measured
           where bytes <= :most or bytes = size
           order by position
          """,
          Budget.page(1_000, 6_000));

  /// The events of some positions, or of some types among them, as many as have so many bytes
  /// together, and one at least: `event_pk`, 10,000 rows. Each may also be looked up where it is
  /// stored beside the rows.
  static final NamedQuery STRETCH =
      NamedQuery.of(
          "event.stretch",
          """
          select position, aggregate_id, sequence_number, aggregate_type, event_id, event_type,
                 event_version, occurred_at, payload, metadata, metadata ->> 'by' as made_by,
                 followed
            from (
              select e.*, pg_column_size(payload) as size,
                     sum(pg_column_size(payload)) over in_order as bytes,
                     lead(position) over in_order is not null as followed
                from event_store.event e
               where position > :position
                 and position <= :end
                 and (:all or event_type = any (:types))
              window in_order as (order by position rows unbounded preceding)) measured
           where bytes <= :most or bytes = size
           order by position
          """,
          Budget.batch(10_000, 20_000));

  /// One aggregate's events, or none where they have more bytes together than may be read:
  /// `event_aggregate_sequence_uk`, 1,000 rows.
  static final NamedQuery OF_AGGREGATE =
      NamedQuery.of(
          "event.of-aggregate",
          EVENTS
              + """
                from (
                  select e.*, sum(pg_column_size(payload)) over () as bytes
                    from (
                      select *
                        from event_store.event
                       where aggregate_id = :aggregate
                         and sequence_number >= :first
                       order by sequence_number
                       limit :limit) e) measured
               where bytes <= :most
               order by sequence_number
              """,
          Budget.page(1_000, 2_000));

  /// What those events have together: the same rows, without what is stored beside them.
  static final NamedQuery SIZE_OF_AGGREGATE =
      NamedQuery.of(
          "event.size-of-aggregate",
          """
          select coalesce(sum(pg_column_size(payload)), 0) as bytes
            from (
              select payload
                from event_store.event
               where aggregate_id = :aggregate
                 and sequence_number >= :first
               order by sequence_number
               limit :limit) e
          """,
          Budget.page(1, 2_000));

  /// The events of some aggregates of one type, such as a test's questions, or none where they have
  /// more bytes together than may be read: `event_aggregate_sequence_uk`, for each aggregate as
  /// many rows as it has events.
  static final NamedQuery OF_AGGREGATES =
      NamedQuery.of(
          "event.of-aggregates",
          EVENTS
              + """
                from (
                  select e.*, sum(pg_column_size(payload)) over () as bytes
                    from event_store.event e
                   where aggregate_id = any (:ids)
                     and aggregate_type = :type) measured
               where bytes <= :most
               order by aggregate_id, sequence_number
              """,
          Budget.batch(5_000, 25_000));

  /// What those events have together: the same rows, without what is stored beside them.
  static final NamedQuery SIZE_OF_AGGREGATES =
      NamedQuery.of(
          "event.size-of-aggregates",
          """
          select coalesce(sum(pg_column_size(payload)), 0) as bytes
            from event_store.event
           where aggregate_id = any (:ids)
             and aggregate_type = :type
          """,
          Budget.batch(1, 25_000));

  /// The first events of some aggregates of one type, or none where they have more bytes together
  /// than may be read: `event_aggregate_sequence_uk`, one row for each.
  static final NamedQuery FIRST_OF_AGGREGATES =
      NamedQuery.of(
          "event.first-of-aggregates",
          EVENTS
              + """
                from (
                  select e.*, sum(pg_column_size(payload)) over () as bytes
                    from event_store.event e
                   where aggregate_id = any (:ids)
                     and sequence_number = 0
                     and aggregate_type = :type) measured
               where bytes <= :most
              """,
          Budget.batch(1_000, 6_000));

  /// What those events have together: the same rows, without what is stored beside them.
  static final NamedQuery SIZE_OF_FIRST_OF_AGGREGATES =
      NamedQuery.of(
          "event.size-of-first-of-aggregates",
          """
          select coalesce(sum(pg_column_size(payload)), 0) as bytes
            from event_store.event
           where aggregate_id = any (:ids)
             and sequence_number = 0
             and aggregate_type = :type
          """,
          Budget.batch(1, 6_000));

  /// What happened last to an aggregate, without its content: `event_aggregate_sequence_uk` from
  /// behind, one row.
  static final NamedQuery LAST_KIND =
      NamedQuery.of(
          "event.last-kind",
          """
          select event_type, event_version
            from (
              select aggregate_type, event_type, event_version
                from event_store.event
               where aggregate_id = :aggregate
               order by sequence_number desc
               limit 1) latest
           where aggregate_type = :type
          """,
          Budget.instant(1, 8));

  /// What happened last to an aggregate of some kinds of events: `event_aggregate_sequence_uk` from
  /// behind, down to the first of them, without what is stored beside the rows.
  static final NamedQuery LAST_KIND_AMONG =
      NamedQuery.of(
          "event.last-kind-among",
          """
          select event_type, event_version
            from event_store.event
           where aggregate_id = :aggregate
             and event_type = any (:kinds)
           order by sequence_number desc
           limit 1
          """,
          Budget.page(1, 2_000));

  /// Where the log has the last event of some kinds: `event_type_position_ix` from behind, one
  /// entry for each kind.
  static final NamedQuery LAST_OF_KINDS =
      NamedQuery.of(
          "event.last-of-kinds",
          """
          select coalesce(max(latest.position), 0) as position
            from unnest(:kinds) as kind (name)
           cross join lateral (
              select position
                from event_store.event
               where event_type = kind.name
               order by position desc
               limit 1) latest
          """,
          Budget.instant(1, 16).answeredByIndexOnly());

  /// The last sequence number of an aggregate: `event_aggregate_sequence_uk`, one row.
  static final NamedQuery LAST_SEQUENCE_NUMBER =
      NamedQuery.of(
          "event.last-sequence-number",
          """
          select sequence_number
            from event_store.event
           where aggregate_id = :aggregate
           order by sequence_number desc
           limit 1
          """,
          Budget.instant(1, 8).answeredByIndexOnly());

  /// Which aggregates exist: the first entry of each in `event_aggregate_sequence_uk`.
  static final NamedQuery EXISTING =
      NamedQuery.of(
          "event.existing-streams",
          """
          select aggregate_id
            from event_store.event
           where aggregate_id = any (:ids)
             and sequence_number = 0
             and aggregate_type = :type
          """,
          Budget.batch(5_000, 25_000).answeredByIndexOnly());

  private EventSql() {}
}

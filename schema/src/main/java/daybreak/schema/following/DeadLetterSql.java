package daybreak.schema.following;

import daybreak.schema.sql.Budget;
import daybreak.schema.sql.NamedQuery;

/**
 * The statements about parked events: those of the live tables, or of a replay, whichever the
 * session sees.
 */
final class DeadLetterSql {

  /// Which of a batch's aggregates have parked events: `dead_letter_pkey`.
  static final NamedQuery PARKED_AMONG =
      NamedQuery.of(
          "projection.parked-among",
          """
          select aggregate_id
            from dead_letter
           where projection = :projection
             and aggregate_id = any (:aggregates)
           order by aggregate_id, position
             for update
          """,
          Budget.batch(10_000, 50_000));

  /// An aggregate's first parked events: `dead_letter_pkey`.
  static final NamedQuery FIRST =
      NamedQuery.of(
          "projection.first-parked",
          """
          select aggregate_id, position, sequence_number, event_type, cause, attempts, tried_at
            from dead_letter
           where projection = :projection
             and aggregate_id = :aggregate
           order by position
           limit :limit
             for update
          """,
          Budget.page(100, 500));

  /// Events to park, or tried once more: `dead_letter_pkey`, at most as many rows as a batch has
  /// events. One delivered again keeps its cause.
  static final NamedQuery PUT =
      NamedQuery.of(
          "projection.park",
          """
          insert into dead_letter (
              projection, aggregate_id, position, sequence_number, event_type, cause, attempts,
              parked_at, tried_at)
          select :projection, aggregate_id, position, sequence_number, event_type, cause, attempts,
                 tried_at, tried_at
            from unnest(
              :aggregate, :position, :sequence_number, :event_type, :cause, :attempts, :tried_at)
              as letter (
                aggregate_id, position, sequence_number, event_type, cause, attempts, tried_at)
              on conflict (projection, aggregate_id, position) do update
             set cause = excluded.cause,
                 attempts = excluded.attempts,
                 tried_at = excluded.tried_at
           where excluded.attempts > dead_letter.attempts
          """,
          Budget.batch(1_000, 20_000));

  /// A parked event that has been applied, or is given up: `dead_letter_pkey`, one row.
  static final NamedQuery REMOVE =
      NamedQuery.of(
          "projection.unpark",
          """
          delete from dead_letter
           where projection = :projection
             and aggregate_id = :aggregate
             and position = :position
          """,
          Budget.instant(1, 10));

  /// How many of an aggregate's events are parked: `dead_letter_pkey`, as many entries as there
  /// are.
  static final NamedQuery COUNT_OF_AGGREGATE =
      NamedQuery.of(
          "projection.count-parked-of-aggregate",
          """
          select count(*) as letters
            from dead_letter
           where projection = :projection
             and aggregate_id = :aggregate
          """,
          Budget.batch(1, 10_000));

  /// How many are parked: `dead_letter_pkey`, as many entries as there are, for a gauge.
  static final NamedQuery COUNT =
      NamedQuery.of(
          "projection.count-parked",
          """
          select count(*) as letters
            from dead_letter
           where projection = :projection
          """,
          Budget.batch(1, 10_000));

  private DeadLetterSql() {}
}

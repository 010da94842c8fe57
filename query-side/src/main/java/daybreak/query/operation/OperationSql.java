package daybreak.query.operation;

import daybreak.schema.sql.Budget;
import daybreak.schema.sql.NamedQuery;

/** The statements that tell how the whole is; each is bounded, whatever has piled up. */
final class OperationSql {

  /// `token_pk` and `event_pk` for each follower, `dead_letter_pkey` up to 10,000 entries for each.
  static final NamedQuery FOLLOWERS =
      NamedQuery.of(
          "operation.followers",
          """
          select
            t.*, f.follower, f.position, f.behind, f.waiting_since,
            split_part(f.owner, '/', 1) as owner, letters.number as dead_letters
          from projection.learner_as_of t
          left join projection.lag f on true
          left join lateral (
            select count(*) as number
            from (
              select 1
              from projection.dead_letter
              where projection = f.follower
              limit 10000) parked) letters on true
          order by f.follower
          """,
          Budget.batch(10, 5_000));

  /// `generation_waiting`, `generation_parked_of_kind` and the head of `generation_oldest`, counted
  /// up to 10,000 entries for each kind.
  static final NamedQuery LANES =
      NamedQuery.of(
          "operation.lanes",
          """
          select kind.name, waiting.number as waiting, parked.number as parked, oldest.requested_at
          from (values (1, 'awaited', true), (2, 'prepared', false)) kind (place, name, awaited)
          cross join lateral (
            select count(*) as number
            from (
              select 1
              from plan.generation
              where awaited = kind.awaited and parked_at is null
              limit 10000) listed) waiting
          cross join lateral (
            select count(*) as number
            from (
              select 1
              from plan.generation
              where awaited = kind.awaited and parked_at is not null
              limit 10000) listed) parked
          left join lateral (
            select requested_at
            from plan.generation
            where awaited = kind.awaited and parked_at is null
            order by requested_at
            limit 1) oldest on true
          order by kind.place
          """,
          Budget.batch(2, 1_000).answeredByIndexOnly());

  /// The whole table: a row for each process of the last hour.
  static final NamedQuery PROCESSES =
      NamedQuery.of(
          "operation.processes",
          """
          select name, tier, started_at, seen_at, pools, rates
          from operation.process
          where seen_at > clock_timestamp() - interval '20 seconds'
          order by name
          """,
          Budget.page(200, 400));

  private OperationSql() {}
}

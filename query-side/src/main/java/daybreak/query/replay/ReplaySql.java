package daybreak.query.replay;

import daybreak.schema.sql.Budget;
import daybreak.schema.sql.NamedQuery;

/** The statements that read replays and their tables. */
final class ReplaySql {

  /// `replay_newest` backwards.
  static final NamedQuery NEWEST =
      NamedQuery.of(
          "replay.newest",
          """
          select t.*, p.*
          from projection.learner_as_of t
          left join lateral (
            select
              id, projection, purpose, until_position, until_instant, learner_id, requested_by,
              requested_at, state, slot, position, head, events_per_second, eta_seconds, started_at,
              ended_at, cause, refusal, rollback_until, tables, comparison
            from operation.replay
            where (requested_at, id) < (:requestedAt, :after)
            order by requested_at desc, id desc
            limit :size) p on true
          order by p.requested_at desc, p.id desc
          """,
          Budget.page(101, 1_500));

  /// `replay_pkey`; no row where there is no such replay.
  static final NamedQuery ONE =
      NamedQuery.of(
          "replay.as-it-stands",
          """
          select
            t.*, p.id, p.projection, p.purpose, p.until_position, p.until_instant, p.learner_id,
            p.requested_by, p.requested_at, p.state, p.slot, p.position, p.head,
            p.events_per_second, p.eta_seconds, p.started_at, p.ended_at, p.cause, p.refusal,
            p.rollback_until, p.tables, p.comparison
          from projection.learner_as_of t
          join operation.replay p on p.id = :id
          """,
          Budget.instant(1, 30));

  /// `replay_pkey`, the catalogue by the table's name, and the table's own primary key. No row
  /// where there is no such replay; one without a table where the replay has none of that name, or
  /// not yet. A table that has been swapped in is the one that readers see.
  static final NamedQuery ROWS =
      NamedQuery.of(
          "replay.rows",
          """
          select t.*, r.state, place.nspname as schema, p.place, p.key, p.columns
          from projection.learner_as_of t
          join operation.replay r on r.id = :id
          left join lateral (
            select n.nspname
            from unnest(
              case r.projection when 'all' then array['content', 'learner']
                else array[r.projection] end) whose
            join pg_catalog.pg_namespace n
              on n.nspname = case when r.state = 'swapped' then whose
                when r.state in (
                  'complete', 'caught-up', 'comparing', 'equal', 'different')
                  then 'replay_' || r.slot || '_' || whose end
            join pg_catalog.pg_class c
              on c.relnamespace = n.oid and c.relname = :table and c.relkind = 'r') place on true
          left join lateral
            operation.rows_of(place.nspname, :table, :after, :size, :bytes) p on true
          order by p.place
          """,
          Budget.page(102, 1_500));

  private ReplaySql() {}
}

package daybreak.schema.eventstore;

import daybreak.schema.sql.Budget;
import daybreak.schema.sql.NamedQuery;

/** The statements of snapshots. */
final class SnapshotSql {

  /// Keeps the newest snapshot of an aggregate: `snapshot_pk`, one row.
  static final NamedQuery STORE =
      NamedQuery.of(
          "snapshot.store",
          """
          insert into event_store.snapshot as s (
            aggregate_id, sequence_number, aggregate_type, event_id, snapshot_type,
            snapshot_version, occurred_at, payload, metadata)
          values (
            :aggregate_id, :sequence_number, :aggregate_type, :event_id, :snapshot_type,
            :snapshot_version, :occurred_at, :payload, :metadata)
          on conflict on constraint snapshot_pk do update
            set sequence_number = excluded.sequence_number,
                aggregate_type = excluded.aggregate_type,
                event_id = excluded.event_id,
                snapshot_type = excluded.snapshot_type,
                snapshot_version = excluded.snapshot_version,
                occurred_at = excluded.occurred_at,
                payload = excluded.payload,
                metadata = excluded.metadata
          where s.sequence_number < excluded.sequence_number
          """,
          Budget.of(1, 12));

  /// The snapshot of an aggregate: `snapshot_pk`, one row.
  static final NamedQuery OF_AGGREGATE =
      NamedQuery.of(
          "snapshot.of-aggregate",
          """
          select 0::bigint as position, aggregate_id, sequence_number, aggregate_type, event_id,
                 snapshot_type as event_type, snapshot_version as event_version, occurred_at,
                 payload, metadata
            from event_store.snapshot
           where aggregate_id = :aggregate
          """,
          Budget.of(1, 6));

  private SnapshotSql() {}
}

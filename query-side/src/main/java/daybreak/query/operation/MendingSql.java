package daybreak.query.operation;

import daybreak.schema.sql.Budget;
import daybreak.schema.sql.NamedQuery;

/** The statements that read what operators have had done. */
final class MendingSql {

  /// `mending_newest` backwards.
  static final NamedQuery NEWEST =
      NamedQuery.of(
          "operation.mendings",
          """
          select t.*, p.*
          from projection.learner_as_of t
          left join lateral (
            select
              id, action, follower, aggregate_id, position, reason, requested_by, requested_at,
              changed, waiting, cause, ended_at
            from operation.mending
            where (requested_at, id) < (:requestedAt, :after)
            order by requested_at desc, id desc
            limit :size) p on true
          order by p.requested_at desc, p.id desc
          """,
          Budget.page(101, 500));

  /// `mending_pkey`; no row where nothing was asked for under the id.
  static final NamedQuery ONE =
      NamedQuery.of(
          "operation.mending",
          """
          select
            t.*, p.id, p.action, p.follower, p.aggregate_id, p.position, p.reason, p.requested_by,
            p.requested_at, p.changed, p.waiting, p.cause, p.ended_at
          from projection.learner_as_of t
          join operation.mending p on p.id = :id
          """,
          Budget.instant(1, 20));

  private MendingSql() {}
}

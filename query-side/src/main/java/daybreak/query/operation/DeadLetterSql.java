package daybreak.query.operation;

import daybreak.schema.sql.Budget;
import daybreak.schema.sql.NamedQuery;

/** The statements that list parked events. */
final class DeadLetterSql {

  /** A heap page and a look-up of the event for each letter; all of both where they are few. */
  private static final Budget PAGE = Budget.page(101, 2_000);

  /** Parked events. */
  private static final String PAGE_OF =
      """
      select t.*, p.*, coalesce(e.event_type, p.event_type) as type, e.event_version, e.occurred_at
      from projection.learner_as_of t
      left join lateral (
        select
          id, projection, aggregate_id, position, sequence_number, event_type, cause, attempts,
          parked_at, tried_at
        from projection.dead_letter
      """;

  /** In their order, each with what the log says of it by `event_pk`. */
  private static final String IN_ORDER =
      """
        order by projection, aggregate_id, position
        limit :size) p on true
      left join event_store.event e on e.position = p.position
      order by p.projection, p.aggregate_id, p.position
      """;

  /// `dead_letter_pkey`.
  static final NamedQuery ALL =
      NamedQuery.of(
          "operation.dead-letters",
          PAGE_OF
              + """
                where (projection, aggregate_id, position)
                    > (:afterProjection, :afterAggregate, :afterPosition)
              """
              + IN_ORDER,
          PAGE);

  /// `dead_letter_pkey`.
  static final NamedQuery OF_PROJECTION =
      NamedQuery.of(
          "operation.dead-letters-of-projection",
          PAGE_OF
              + """
                where projection = :projection
                  and (projection, aggregate_id, position)
                    > (:afterProjection, :afterAggregate, :afterPosition)
              """
              + IN_ORDER,
          PAGE);

  private DeadLetterSql() {}
}

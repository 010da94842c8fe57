package daybreak.schema.operation;

import daybreak.schema.sql.Budget;
import daybreak.schema.sql.NamedQuery;

/** The statement that finds the midnights ahead. */
final class RolloverSql {

  /// `saga_association_by_value`, `saga_pkey`, `time_zone_pkey`: a row for each time zone, some 600
  /// at most. Of a midnight's zones the first is being asked for.
  static final NamedQuery AHEAD =
      NamedQuery.of(
          "operation.rollovers",
          """
          select
            association.association_value as midnight, zone.name,
            coalesce(counted.learners, 0) as learners,
            case when zone.place = 1 then (told.saga ->> 'after')::uuid end as after
          from plan.saga_association association
          join plan.saga stored on stored.saga_id = association.saga_id
          cross join lateral (
            select convert_from(stored.serialized_saga, 'UTF8')::jsonb as saga) told
          cross join lateral jsonb_array_elements_text(told.saga -> 'zones')
            with ordinality zone (name, place)
          left join learner.time_zone counted on counted.time_zone = zone.name
          where association.saga_type = 'plan.rollover-saga'
            and association.association_key = 'midnight'
          order by association.association_value collate "C", zone.place
          """,
          Budget.batch(700, 10_000));

  private RolloverSql() {}
}

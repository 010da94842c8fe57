package daybreak.schema.operation;

import daybreak.schema.sql.Budget;
import daybreak.schema.sql.NamedQuery;

/** The statements that find the midnights ahead. */
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

  /// The head of `generation_waiting`, `learner_pkey`, `time_zone_pkey`: the zones of what lanes
  /// make next. What waits behind it is of the same midnights, or of later ones.
  static final NamedQuery ASKED =
      NamedQuery.of(
          "operation.rollovers-asked",
          """
          select learner.time_zone as name, listed.date, coalesce(counted.learners, 0) as learners
          from (
            select learner_id, date
            from plan.generation
            where not awaited and parked_at is null
            order by try_at, plan_id
            limit 1000) listed
          join learner.learner on learner.learner_id = listed.learner_id
          left join learner.time_zone counted on counted.time_zone = learner.time_zone
          group by learner.time_zone, listed.date, counted.learners
          order by listed.date, learner.time_zone
          """,
          Budget.batch(700, 10_000));

  private RolloverSql() {}
}

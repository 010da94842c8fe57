package daybreak.schema.eventstore;

import daybreak.schema.sql.Budget;
import daybreak.schema.sql.NamedQuery;

/** The statement that finds what has happened to learners of late. */
final class LearnersEventSql {

  static final int SIZE = 500;

  /// One row says how far the read tables are; where that is no further than the last look, nothing
  /// else is read. Else of each type a range of `event_type_position_ix`, merged, `event_pk` for
  /// each event, and `event_aggregate_sequence_uk` for the first one of a plan, which alone says
  /// whose the plan is.
  static final NamedQuery NEXT =
      NamedQuery.of(
          "event.of-learners",
          """
          select included.as_of as included, told.*
            from projection.learner_as_of included
            left join lateral (
              select sized.position, sized.event_type, sized.aggregate_id, sized.found,
                     coalesce(said.learner, plan.learner) as learner,
                     coalesce(said.date, plan.date) as date,
                     coalesce(said.card, said.lesson, said.item) as about,
                     coalesce(said."reviewedAt", said.at) as at
                from (
                  select event.*,
                         count(*) over () as found,
                         row_number() over in_order as number,
                         sum(pg_column_size(event.payload)) over in_order as bytes
                    from (
                      select k.position
                        from unnest(cast(:types as text[])) kind (type)
                       cross join lateral (
                         select position
                           from event_store.event
                          where (event_type, position) > (kind.type, :after)
                            and (event_type, position)
                                <= (kind.type, least(included.as_of, :until))
                          order by event_type, position
                          limit :size) k
                       where least(included.as_of, :until) > :after
                       order by k.position
                       limit :size) next
                   cross join lateral (
                     select *
                       from event_store.event
                      where position = next.position
                      limit 1) event
                  window in_order as (order by event.position rows unbounded preceding)) sized
               cross join lateral jsonb_to_record(sized.payload)
                  as said (
                    learner uuid, date date, card uuid, lesson uuid, item uuid, at timestamptz,
                    "reviewedAt" timestamptz)
                left join lateral (
                  select begun.learner, begun.date
                    from event_store.event opened
                   cross join lateral jsonb_to_record(opened.payload)
                      as begun (learner uuid, date date)
                   where opened.aggregate_id = sized.aggregate_id
                     and opened.sequence_number = 0
                     and said.learner is null
                   limit 1) plan on true
               where sized.bytes <= :most
                  or sized.number = 1) told on true
           order by told.position
          """,
          Budget.batch(SIZE, 12_000));

  private LearnersEventSql() {}
}

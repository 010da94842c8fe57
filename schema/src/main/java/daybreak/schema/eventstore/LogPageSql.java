package daybreak.schema.eventstore;

import daybreak.schema.sql.Budget;
import daybreak.schema.sql.NamedQuery;

/** The statements that show the log to people: a stretch of it, and what of that is looked for. */
final class LogPageSql {

  /** As many heap pages as rows are looked at, and what is stored beside those that are shown. */
  private static final Budget STRETCH = Budget.page(1_000, 6_000);

  private static final String LOOKED = "with looked as materialized (";

  private static final String SHOWN =
      """
      ), found as (
        select looked.*,
               metadata ->> 'by' as made_by,
               row_number() over in_order as number,
               sum(pg_column_size(payload)) over in_order as bytes
          from looked
         where (cast(:type as text) is null or event_type = :type)
           and (cast(:by as text) is null or metadata ->> 'by' = :by)
           and occurred_at <= coalesce(cast(:before as timestamptz), 'infinity')
        window in_order as (order by position rows unbounded preceding))
      select stretch.*, page.*
        from (
          select max(position) as reached,
                 count(*) as looked_at,
                 (select count(*) from found) as matches,
                 coalesce(bool_or(occurred_at > cast(:before as timestamptz)), false) as over
            from looked) stretch
        left join (
          select *
            from found
           where number <= :size
             and (bytes <= :most or number = 1)) page on true
       order by page.position
      """;

  /// `event_pk`.
  static final NamedQuery ALL =
      NamedQuery.of(
          "event.page",
          LOOKED
              + """
                select *
                  from event_store.event
                 where position > :after
                   and position <= :until
                 order by position
                 limit :looked
              """
              + SHOWN,
          STRETCH);

  /// A range of `event_type_position_ix`, so that no plan walks the log for a rare type.
  static final NamedQuery OF_TYPE =
      NamedQuery.of(
          "event.page-of-type",
          LOOKED
              + """
                select *
                  from event_store.event
                 where (event_type, position) > (:type, :after)
                   and (event_type, position) <= (:type, :until)
                 order by event_type, position
                 limit :looked
              """
              + SHOWN,
          STRETCH);

  /// `event_aggregate_sequence_uk`, from the event after which the page begins, found by `event_pk`
  /// where it is the aggregate's own.
  static final NamedQuery OF_AGGREGATE =
      NamedQuery.of(
          "event.page-of-aggregate",
          LOOKED
              + """
                select *
                  from event_store.event
                 where aggregate_id = :aggregate
                   and sequence_number > coalesce((
                         select sequence_number
                           from event_store.event
                          where position = :after
                            and aggregate_id = :aggregate), -1)
                   and position > :after
                   and position <= :until
                 order by sequence_number
                 limit :looked
              """
              + SHOWN,
          STRETCH);

  private LogPageSql() {}
}

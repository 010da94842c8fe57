package daybreak.schema.eventstore;

import daybreak.schema.sql.Budget;
import daybreak.schema.sql.NamedQuery;

/**
 * The statements that show what was changed, the newest first, each change beside the last events
 * that said the same before.
 */
final class ChangeSql {

  /** A page and its precedents; beyond it what is looked through for somebody's changes. */
  private static final Budget PAGE = Budget.page(500, 8_000);

  private static final String LOOKED = "with looked as materialized (";

  /**
   * Of each event shown the last one before it for each aspect, by a look-up of each type that may
   * have said it: however long a stream is, and whatever else has happened in it.
   */
  private static final String SHOWN =
      """
      ), found as (
        select looked.*, row_number() over (order by position desc) as number
          from looked
         where cast(:by as text) is null
            or metadata ->> 'by' = :by),
      told as (
        select found.number, said.*, pg_column_size(said.payload) as size
          from found
         cross join lateral (
           select '' as aspect, 'whole' as part,
                  case found.aggregate_type
                    when 'exercise' then (
                      select count(*)
                        from event_store.event
                       where aggregate_id = found.aggregate_id
                         and aggregate_type in (
                               'subject', 'topic', 'question', 'flashcard', 'exercise', 'lesson',
                               'deck')
                         and event_type = 'content.exercise-revised'
                         and sequence_number <= found.sequence_number)
                  end as revisions,
                  found.position, found.aggregate_id,
                  found.sequence_number, found.aggregate_type, found.event_id, found.event_type,
                  found.event_version, found.occurred_at, found.payload, found.metadata
            union all
           (select distinct on (precedent.aspect)
                   precedent.aspect, precedent.part, cast(null as bigint), last.position, last.aggregate_id,
                   last.sequence_number, last.aggregate_type, last.event_id, last.event_type,
                   last.event_version, last.occurred_at,
                   case precedent.part
                     when 'whole' then last.payload
                     when 'version' then jsonb_build_object('version', last.payload -> 'version')
                     else '{}'
                   end,
                   last.metadata
              from unnest(
                     cast(:types as text[]), cast(:aspects as text[]), cast(:earlier as text[]),
                     cast(:parts as text[])) precedent (type, aspect, earlier, part)
             cross join lateral (
               select *
                 from event_store.event
                where aggregate_id = found.aggregate_id
                  and aggregate_type in (
                        'subject', 'topic', 'question', 'flashcard', 'exercise', 'lesson', 'deck')
                  and event_type >= precedent.earlier
                  and (event_type, sequence_number) < (precedent.earlier, found.sequence_number)
                order by event_type desc, sequence_number desc
                limit 1) last
             where precedent.type = found.event_type
             order by precedent.aspect, last.sequence_number desc)) said
         where found.number <= :size)
      select stretch.*, page.*, page.metadata ->> 'by' as made_by
        from (
          select min(position) as reached,
                 count(*) as looked_at,
                 (select count(*) from found) as matches
            from looked) stretch
        left join (
          select *
            from (select told.*, sum(size) over (order by number) as bytes from told) measured
           where bytes <= :most
              or number = 1) page on true
       order by page.number, page.aspect
      """;

  /// A range of `event_aggregate_sequence_uk`, whose begin is found by `event_pk`, and for the
  /// precedents `event_bank_ix`.
  static final NamedQuery OF_ONE =
      NamedQuery.of(
          "event.changes-of-one",
          LOOKED
              + """
                select *
                  from event_store.event
                 where aggregate_id = (
                         select aggregate_id
                           from event_store.event
                          where aggregate_id = :aggregate
                            and sequence_number = 0
                            and aggregate_type = :kind)
                   and sequence_number < coalesce((
                         select sequence_number
                           from event_store.event
                          where position = :below
                            and aggregate_id = :aggregate), 9223372036854775807)
                 order by sequence_number desc
                 limit :looked
              """
              + SHOWN,
          PAGE);

  /// Of each type a range of `event_type_position_ix`, merged, `event_pk` for what is looked at,
  /// and for the precedents `event_bank_ix`.
  static final NamedQuery OF_BANK =
      NamedQuery.of(
          "event.changes-of-bank",
          LOOKED
              + """
                select event.*
                  from (
                    select k.position
                      from unnest(cast(:kinds as text[])) kind (type)
                     cross join lateral (
                       select position
                         from event_store.event
                        where (event_type, position) > (kind.type, :after)
                          and (event_type, position) < (kind.type, :below)
                        order by event_type desc, position desc
                        limit :looked) k
                     order by k.position desc
                     limit :looked) newest
                 cross join lateral (
                   select *
                     from event_store.event
                    where position = newest.position
                    limit 1) event
              """
              + SHOWN,
          PAGE);

  private ChangeSql() {}
}

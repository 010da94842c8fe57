package daybreak.saga.plan;

import daybreak.schema.sql.Budget;
import daybreak.schema.sql.NamedQuery;

/** The statement that reads a plan that is to be made again, with the work on it. */
final class StandingPlanSql {

  /// `daily_plan_pkey`, by `learner_zone_pkey` where its learner has lived, a hundred zones at
  /// most, and by `work_done_pkey`, index-only, what the learner has done of late that the plan
  /// does not know of, up to a position; of the cards that it names those that can't be studied any
  /// more, and of its topics their questions, by a key for each: `card_pkey` and `card_study_pkey`,
  /// `topic_content_stats_pkey`. A lesson is done or not begun, so that it matters not.
  static final NamedQuery PLAN =
      NamedQuery.of(
          "plan.standing-plan",
          """
          select plan.content, plan.kept, plan.completed, lived.stays, done.work, known.remaining
            from learner.daily_plan plan
           cross join lateral (
              select coalesce(array_agg(stay order by position), '{}') as stays
                from (
                  select position,
                         position || ' ' || (extract(epoch from since) * 1000000)::bigint || ' '
                           || time_zone as stay
                    from learner.learner_zone
                   where learner_id = :learner
                     and since < :until
                   order by position desc
                   limit 100) late) lived
           cross join lateral (
              select jsonb_agg(
                       jsonb_build_object(
                         'work', work_id, 'about', about_id, 'amount', amount,
                         'micros', (extract(epoch from at) * 1000000)::bigint,
                         'position', position)
                       order by at, work_id, about_id) as work
                from (
                  select at, work_id, about_id, amount, position
                    from learner.work_done
                   where learner_id = :learner
                     and at >= :since
                     and at < :until
                     and position > (plan.content ->> 'asOf')::bigint
                     and position <= :asOf
                   order by at, work_id, about_id
                   limit 2000) since) done
           cross join lateral (
              select jsonb_object_agg_strict(
                       ref,
                       case item ->> 'kind'
                         when 'cards'
                         then case
                                when coalesce(
                                       (select not validated
                                          from learner.card
                                         where id = cast(ref as uuid)),
                                       false)
                                     or (select suspended
                                           from learner.card_study
                                          where learner_id = :learner
                                            and card_id = cast(ref as uuid))
                                then 0
                              end
                         when 'quiz'
                         then (select questions_validated
                                 from content.topic_content_stats
                                where topic_id = cast(ref as uuid))
                       end) as remaining
                from jsonb_array_elements(plan.content -> 'items') item
               cross join lateral jsonb_array_elements_text(item -> 'refs') named (ref)) known
           where plan.learner_id = :learner
             and plan.date = :date
             and plan.content is not null
          """,
          Budget.page(1, 4_000));

  private StandingPlanSql() {}
}

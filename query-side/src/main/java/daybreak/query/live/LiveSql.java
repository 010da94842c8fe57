package daybreak.query.live;

import daybreak.schema.sql.Budget;
import daybreak.schema.sql.NamedQuery;

/** The statement that finds what learners' work has changed beside itself. */
final class LiveSql {

  /** The most works of one execution. */
  static final int SIZE = 200;

  /// Items of plans that ask for the work, by `daily_plan_pkey`, those of a test by its topics in
  /// `work_done_pkey`, those of a date that is over where the plan was made by `learner_zone_pkey`;
  /// and for a card the decks that hold it, by `deck_card_by_card`.
  static final NamedQuery TOUCHED =
      NamedQuery.of(
          "live.touched",
          """
          with work as materialized (
            select *
              from unnest(
                     cast(:position as bigint[]), cast(:learner_id as uuid[]),
                     cast(:at as timestamptz[]), cast(:work_id as uuid[]), cast(:card_id as uuid[]))
                as work (position, learner_id, at, work_id, card_id))
          select work.position, plan.date, cast(item ->> 'id' as uuid) as item_id,
                 cast(null as uuid) as deck_id
            from work
           cross join lateral (
             select work.card_id as about_id
              where work.card_id is not null
              union
             select done.about_id
               from learner.work_done done
              where done.learner_id = work.learner_id
                and done.at = work.at
                and done.work_id = work.work_id) about
           cross join lateral (
             select date, content
               from learner.daily_plan
              where learner_id = work.learner_id
                and date between cast(work.at at time zone 'UTC' as date) - 1
                             and cast(work.at at time zone 'UTC' as date) + 3
                and work.at >= day_starts_at - interval '2 days'
                and (work.at < day_ends_at
                     or exists (
                       select from learner.learner_zone zone
                        where zone.learner_id = work.learner_id
                          and zone.since > day_starts_at - interval '2 days'))) plan
           cross join lateral jsonb_array_elements(plan.content -> 'items') item
           where jsonb_exists(item -> 'refs', cast(about.about_id as text))
           union
          select work.position, null, null, deck.deck_id
            from work
           cross join lateral (
             select deck_id
               from learner.deck_card
              where card_id = work.card_id
              limit 100) deck
           order by position, date, item_id, deck_id
          """,
          Budget.batch(24_000, 60_000));

  private LiveSql() {}
}

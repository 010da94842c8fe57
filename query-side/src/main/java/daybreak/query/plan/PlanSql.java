package daybreak.query.plan;

import daybreak.schema.sql.Budget;
import daybreak.schema.sql.NamedQuery;

/**
 * The statements of the caller's plans. With each plan come the titles that the bank's tables have
 * of what its items are about, and where the caller has lived until its date was over everywhere.
 */
final class PlanSql {

  private static final String PLANS =
      """
      select
        t.*, coalesce(l.time_zone_name, l.time_zone) as learner_zone, p.date, p.awaited,
        p.time_zone, p.day_starts_at, p.day_ends_at, p.content, p.kept, p.completed, p.revising,
        lived.stays, p.refills, worked.position as worked, l.settings_position,
        l.subjects <> '[]' as chosen, l.settings_at < p.day_starts_at as settings_before,
        titles.subjects, titles.topics
      from projection.learner_as_of t
      join learner.learner l on l.learner_id = :caller
      """;

  private static final String WITH_STAYS =
      """
      left join lateral (
        select coalesce(array_agg(stay order by position), '{}') as stays
        from (
          select
            position,
            position || ' ' || (extract(epoch from since) * 1000000)::bigint || ' ' || time_zone
              as stay
          from learner.learner_zone
          where learner_id = :caller and since < cast(p.date + 2 as timestamp) at time zone 'UTC'
          order by position desc
          limit 100) late) lived on true
      """;

  /// The first of `work_done_pkey` going backwards from the beginning of a plan's day, once that
  /// has begun.
  private static final String WITH_LAST_WORK_BEFORE =
      """
      left join lateral (
        select position
        from learner.work_done
        where learner_id = :caller and at < p.day_starts_at and p.day_starts_at <= :now
        order by at desc
        limit 1) worked on true
      """;

  private static final String WITH_TITLES =
      """
      left join lateral (
        select
          jsonb_object_agg(s.id, s.title) filter (where s.id is not null) as subjects,
          jsonb_object_agg(topic.id, topic.title) filter (where topic.id is not null) as topics
        from (
          select distinct (item ->> 'subject')::uuid as subject, (item ->> 'topic')::uuid as topic
          from jsonb_array_elements(p.content -> 'items') item) about
        left join lateral (
          select id, title from content.subject where id = about.subject limit 1) s on true
        left join lateral (
          select id, title from content.topic where id = about.topic limit 1) topic on true)
        titles on true
      """;

  /// `learner_pkey`, `daily_plan_pkey`: the two or three dates that an instant can fall on; for
  /// each plan a row of `work_done_pkey`, `subject_pkey` and `topic_pkey` for its items, and by
  /// `learner_zone_pkey` the zones of its date, a hundred at most. No row where the caller has not
  /// registered.
  static final NamedQuery AROUND =
      NamedQuery.of(
          "plan.plans-around",
          PLANS
              + """
              left join learner.daily_plan p
                on p.learner_id = :caller and p.date between :first and :last
              """
              + WITH_STAYS
              + WITH_LAST_WORK_BEFORE
              + WITH_TITLES,
          Budget.page(3, 400));

  /// `learner_pkey`, `daily_plan_pkey`, then as [#AROUND]; no row where the caller has not
  /// registered.
  static final NamedQuery OF_DATE =
      NamedQuery.of(
          "plan.plan",
          PLANS
              + """
              left join learner.daily_plan p on p.learner_id = :caller and p.date = :date
              """
              + WITH_STAYS
              + WITH_LAST_WORK_BEFORE
              + WITH_TITLES,
          Budget.page(1, 150));

  /// `work_done_pkey`: what the caller has done of late that the log tells of behind a position.
  static final NamedQuery WORK =
      NamedQuery.of(
          "plan.work",
          """
          select
            work_id, about_id, amount, (extract(epoch from at) * 1000000)::bigint as micros, position
          from learner.work_done
          where learner_id = :caller and at >= :since and at < :until and position > :asOf
          order by at, work_id, about_id
          limit 2000
          """,
          Budget.page(2_000, 100).answeredByIndexOnly());

  /// What is left of what a plan names: nothing of a card, by `card_pkey` and `card_study_pkey`, or
  /// of a lesson, by `lesson_pkey`, that can't be done any more, and of each topic its questions,
  /// by `topic_content_stats_pkey`. What the tables do not have yet may be done.
  static final NamedQuery GONE =
      NamedQuery.of(
          "plan.gone",
          """
          select named.id, 0 as remaining
          from unnest(cast(:cards as uuid[])) named (id)
          left join lateral (
            select validated from learner.card where id = named.id limit 1) card on true
          left join lateral (
            select suspended
            from learner.card_study
            where learner_id = :caller and card_id = named.id
            limit 1) study on true
          where not card.validated or study.suspended
          union all
          select named.id, 0
          from unnest(cast(:lessons as uuid[])) named (id)
          cross join lateral (
            select state from content.lesson where id = named.id limit 1) lesson
          where lesson.state <> 'published'
          union all
          select named.id, stats.questions_validated
          from unnest(cast(:topics as uuid[])) named (id)
          cross join lateral (
            select questions_validated
            from content.topic_content_stats
            where topic_id = named.id
            limit 1) stats
          """,
          Budget.page(500, 4_000));

  private PlanSql() {}
}

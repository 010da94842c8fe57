package daybreak.projection.learner;

import daybreak.schema.testing.Given;
import java.util.List;

/** What the statements of learners and of their plans are given. */
final class LearnersGiven {

  static final List<Given> ALL =
      List.of(
          Given.columns(
              "learner.add-zones",
              """
              select learner_id, 7 as position, now() as since, 'UTC' as time_zone
              from learner.learner order by md5(learner_id::text) limit 1000
              """),
          Given.columns(
              "learner.zones",
              """
              select distinct learner_id as learners from learner.learner_zone
              order by learner_id limit 1000
              """),
          Given.columns(
              "learner.add-days",
              """
              select * from learner.activity_day order by md5(learner_id::text || date) limit 1000
              """),
          Given.columns(
              "learner.add-work",
              """
              select learner_id, at + interval '1 minute' as at, work_id, about_id, 1 as amount,
                7 as position
              from learner.work_done order by md5(learner_id::text || at) limit 1000
              """),
          Given.columns(
              "learner.take-back-work",
              """
              select learner_id, at, work_id, about_id
              from learner.work_done order by md5(learner_id::text || at) limit 1000
              """),
          Given.columns(
              "learner.load",
              """
              select learner_id as ids from learner.learner
              order by md5(learner_id::text) limit 1000
              """),
          Given.columns(
              "plan.load",
              """
              select plan_id as ids from learner.daily_plan
              order by md5(plan_id::text) limit 1000
              """),
          Given.columns(
              "learner.write",
              "select * from learner.learner order by md5(learner_id::text) limit 1000"),
          Given.columns(
              "learner.count-zones",
              "select time_zone, 1::bigint as difference from learner.time_zone"),
          Given.columns(
              "learner.add-progress",
              """
              select learner_id, topic_id, subject_id, 1 as answered, 1 as correct,
                1 as lessons_done, 1 as cards_seen, lesson_begun, last_activity_at
              from learner.learner_topic_progress
              order by md5(learner_id::text || topic_id) limit 1000
              """),
          Given.columns(
              "plan.write",
              """
              select *, kept as kept_items, completed as completed_items from learner.daily_plan
              order by md5(plan_id::text) limit 1000
              """));

  private LearnersGiven() {}
}

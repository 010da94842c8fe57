package daybreak.query;

import daybreak.schema.sql.Budget;
import daybreak.schema.sql.Database;
import daybreak.schema.sql.NamedQuery;
import java.util.List;

/** Learners who have the same pages as those with a long history, and nothing beside. */
final class AlikeSql {

  private static final Budget ANY = Budget.lengthy(10_000, 1_000_000);

  /** {@code newcomer} has done what {@code u1} did of the bank's first lessons. */
  private static final NamedQuery LESSONS =
      NamedQuery.of(
          "test.lessons-of-a-newcomer",
          """
          insert into learner.learner_lesson
          select md5('newcomer')::uuid, id, 50, '2026-01-01T00:00Z', 0, gen_random_uuid()
          from content.lesson
          where position <= 30
            and id in (
              select lesson_id from learner.learner_lesson where learner_id = md5('u1')::uuid)
          """,
          ANY);

  /** {@code small} has studied half of the decks that {@code large} has, and all of one subject. */
  private static final NamedQuery DECKS =
      NamedQuery.of(
          "test.half-of-the-decks",
          """
          insert into learner.learner_deck
          select
            md5('small')::uuid, deck_id, subject_id, learning, review, due_at, last_studied_at,
            suspended, unfinished_at
          from learner.learner_deck
          where learner_id = md5('large')::uuid
            and (subject_id = md5('s2')::uuid or hashtext(deck_id::text) % 2 = 0)
          order by md5(deck_id::text)
          on conflict do nothing
          """,
          ANY);

  private static final NamedQuery LEARNER =
      NamedQuery.of(
          "test.learner-of-one-plan",
          """
          insert into learner.learner
          select md5('medium')::uuid, 'Asia/Tokyo', 45, null::date, '[]'::jsonb, 0
          """,
          ANY);

  /** {@code medium} has the plan that {@code large} has of one day. */
  private static final NamedQuery PLAN =
      NamedQuery.of(
          "test.plan-of-one-day",
          """
          insert into learner.daily_plan
          select
            md5('medium')::uuid, date, md5('medium')::uuid, awaited, time_zone, day_starts_at,
            day_ends_at, content, completed, sequence_number
          from learner.daily_plan
          where learner_id = md5('large')::uuid and date = '2026-01-04'
          """,
          ANY);

  /** Topic 1 has pages of exercises. */
  private static final NamedQuery EXERCISES =
      NamedQuery.of(
          "test.exercises-of-a-topic",
          """
          insert into content.exercise
          select
            md5('small e' || i)::uuid, md5('s1')::uuid, md5('t1')::uuid, false, 'Exercise ' || i,
            '[{"kind": "image", "url": "https://example.org/a.png"}]', 1, 0
          from generate_series(1, 300) i
          """,
          ANY);

  private AlikeSql() {}

  /** Beside the bank of real scale. */
  static void addToBank(Database owner) {
    List.of(LESSONS, EXERCISES).forEach(statement -> owner.call(statement).update());
  }

  /** Beside the studies of real scale. */
  static void addToStudies(Database owner) {
    List.of(DECKS, LEARNER, PLAN).forEach(statement -> owner.call(statement).update());
  }
}

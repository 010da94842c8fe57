package daybreak.projection.pasttest;

import daybreak.schema.sql.Budget;
import daybreak.schema.sql.NamedQuery;

/** The statements that project tests as their lists show them. */
final class TestSql {

  /// A batch's tests: `running_test_pkey`, `past_test_pkey` or `abandoned_test_pkey`, at most as
  /// many rows as events.
  static final NamedQuery LOAD =
      NamedQuery.of(
          "pasttest.load-tests",
          """
          select test_id, learner_id, title, mode, started_at, question_count, answered, subjects,
                 topics, sequence_number, deadline_at
            from running_test
           where test_id = any (:ids)
          union all
          select test_id, learner_id, null, null, null, null, 0, null, null, sequence_number, null
            from past_test
           where test_id = any (:ids)
          union all
          select test_id, learner_id, null, null, null, null, 0, null, null, sequence_number, null
            from abandoned_test
           where test_id = any (:ids)
          """,
          Budget.batch(1_000, 10_000));

  /// A batch's running tests: `running_test_pkey`, at most as many rows as events.
  static final NamedQuery WRITE_RUNNING =
      NamedQuery.of(
          "pasttest.write-running-tests",
          """
          insert into running_test (
              test_id, learner_id, title, mode, started_at, question_count, answered, subjects,
              topics, sequence_number, deadline_at)
          select *
            from unnest(
              :test_id, :learner_id, :title, :mode, :started_at, :question_count, :answered,
              :subjects, :topics, :sequence_number, :deadline_at)
              on conflict (test_id) do update
             set answered = excluded.answered,
                 sequence_number = excluded.sequence_number
          """,
          Budget.batch(1_000, 20_000));

  /// A batch's completed and abandoned tests, no longer running: `running_test_pkey`.
  static final NamedQuery REMOVE_RUNNING =
      NamedQuery.of(
          "pasttest.remove-running-tests",
          "delete from running_test where test_id = any (:ids)",
          Budget.batch(1_000, 10_000));

  /// A batch's completed tests, each with its place among its learner's, and those completed later
  /// moved: `past_test_by_completion` from the first that moves, so none where tests come in order.
  static final NamedQuery WRITE_PAST =
      NamedQuery.of(
          "pasttest.write-past-tests",
          """
          with fresh as (
            select test_id, learner_id, title, mode, started_at, completed_at, question_count,
                   answered, correct, score_percent, subjects::text[] as subjects, sequence_number
              from unnest(
                :test_id, :learner_id, :title, :mode, :started_at, :completed_at, :question_count,
                :answered, :correct, :score_percent, :subjects, :sequence_number)
                as fresh (
                  test_id, learner_id, title, mode, started_at, completed_at, question_count,
                  answered, correct, score_percent, subjects, sequence_number)),
          first as (
            select distinct on (learner_id) learner_id, completed_at, test_id
              from fresh
             order by learner_id, completed_at, test_id),
          start as (
            select first.*, coalesce(before.ordinal, 0) as ordinal
              from first
              left join lateral (
                select ordinal
                  from past_test p
                 where p.learner_id = first.learner_id
                   and (p.completed_at, p.test_id) < (first.completed_at, first.test_id)
                 order by p.completed_at desc, p.test_id desc
                 limit 1) before on true),
          place as (
            select part.test_id, is_fresh,
                   start.ordinal
                     + row_number() over (
                         partition by part.learner_id order by part.completed_at, part.test_id)
                     as ordinal
              from (
                select learner_id, completed_at, test_id, true as is_fresh
                  from fresh
                union all
                select later.*, false
                  from start
                 cross join lateral (
                   select p.learner_id, p.completed_at, p.test_id
                     from past_test p
                    where p.learner_id = start.learner_id
                      and (p.completed_at, p.test_id) > (start.completed_at, start.test_id)
                    order by p.completed_at, p.test_id) later) part
              join start on start.learner_id = part.learner_id),
          moved as (
            update past_test p
               set ordinal = place.ordinal
              from place
             where not place.is_fresh
               and p.test_id = place.test_id)
          insert into past_test (
              test_id, learner_id, ordinal, title, mode, started_at, completed_at, question_count,
              answered, correct, score_percent, subjects, sequence_number)
          select fresh.test_id, fresh.learner_id, place.ordinal, title, mode, started_at,
                 fresh.completed_at, question_count, answered, correct, score_percent, subjects,
                 sequence_number
            from fresh
            join place on place.test_id = fresh.test_id
          """,
          Budget.batch(1_000, 60_000));

  /// The places of a batch's completed tests in their learners' narrowed lists, and those completed
  /// later moved: `past_test_place_pkey` from the first that moves, so none where tests come in
  /// order.
  static final NamedQuery WRITE_PLACES =
      NamedQuery.of(
          "pasttest.write-places",
          """
          with fresh as (
            select *
              from unnest(:learner_id, :subject_id, :mode, :completed_at, :test_id)
                as fresh (learner_id, subject_id, mode, completed_at, test_id)),
          first as (
            select distinct on (learner_id, subject_id, mode)
                   learner_id, subject_id, mode, completed_at, test_id
              from fresh
             order by learner_id, subject_id, mode, completed_at, test_id),
          start as (
            select first.*, coalesce(before.ordinal, 0) as ordinal
              from first
              left join lateral (
                select ordinal
                  from past_test_place p
                 where (p.learner_id, p.subject_id, p.mode)
                         = (first.learner_id, first.subject_id, first.mode)
                   and (p.completed_at, p.test_id) < (first.completed_at, first.test_id)
                 order by p.completed_at desc, p.test_id desc
                 limit 1) before on true),
          place as (
            select part.learner_id, part.subject_id, part.mode, part.completed_at, part.test_id,
                   is_fresh,
                   start.ordinal
                     + row_number() over (
                         partition by part.learner_id, part.subject_id, part.mode
                         order by part.completed_at, part.test_id)
                     as ordinal
              from (
                select *, true as is_fresh
                  from fresh
                union all
                select later.*, false
                  from start
                 cross join lateral (
                   select p.learner_id, p.subject_id, p.mode, p.completed_at, p.test_id
                     from past_test_place p
                    where (p.learner_id, p.subject_id, p.mode)
                            = (start.learner_id, start.subject_id, start.mode)
                      and (p.completed_at, p.test_id) > (start.completed_at, start.test_id)
                    order by p.completed_at, p.test_id) later) part
              join start using (learner_id, subject_id, mode)),
          moved as (
            update past_test_place p
               set ordinal = place.ordinal
              from place
             where not place.is_fresh
               and (p.learner_id, p.subject_id, p.mode, p.completed_at, p.test_id)
                     = (place.learner_id, place.subject_id, place.mode, place.completed_at,
                        place.test_id))
          insert into past_test_place (
              learner_id, subject_id, mode, completed_at, test_id, ordinal)
          select learner_id, subject_id, mode, completed_at, test_id, ordinal
            from place
           where is_fresh
          """,
          Budget.batch(5_000, 60_000));

  /// How a batch's completed tests went: `test_figures_pkey`, at most as many rows as events.
  static final NamedQuery WRITE_FIGURES =
      NamedQuery.of(
          "pasttest.write-figures",
          """
          insert into test_figures (test_id, by_subject, by_topic)
          select *
            from unnest(:test_id, :by_subject, :by_topic)
          """,
          Budget.batch(1_000, 20_000));

  /// A batch's abandoned tests: `abandoned_test_pkey`, at most as many rows as events.
  static final NamedQuery WRITE_ABANDONED =
      NamedQuery.of(
          "pasttest.write-abandoned-tests",
          """
          insert into abandoned_test (test_id, learner_id, sequence_number)
          select *
            from unnest(:test_id, :learner_id, :sequence_number)
          """,
          Budget.batch(1_000, 10_000));

  private TestSql() {}
}

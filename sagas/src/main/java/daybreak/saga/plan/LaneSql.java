package daybreak.saga.plan;

import daybreak.schema.sql.Budget;
import daybreak.schema.sql.NamedQuery;

/** The statements of lanes. */
final class LaneSql {

  static final int MARKED_AT_ONCE = 500;

  /// Whether the tables include what the head's plan was asked for after: the learners' always, and
  /// the bank's unless they are seconds behind. A plan without what was authored just before is
  /// better than none.
  private static final String IS_KNOWN =
      """
      (head.position <= (
         select coalesce(min(position), 0)
           from projection.token
          where processor_name = 'learner')
       and not exists (
         select
           from projection.token
          where processor_name = 'content'
            and position < head.position
            and head.try_at > clock_timestamp() - interval '5 seconds'))
      """;

  /// The head of `generation_waiting`, and both projections' tokens by `token_pk`. Only the head is
  /// looked at: the list is in the order of the log but for those that are tried again, so where
  /// the tables are not as far as the head, nothing behind it is worth a scan.
  static final NamedQuery ANY =
      NamedQuery.of(
          "plan.any-generation",
          """
          select coalesce((
            select
          """
              + IS_KNOWN
              + """
                  from plan.generation head
                 where awaited = :awaited and parked_at is null and try_at <= clock_timestamp()
                 order by try_at, plan_id
                 limit 1), false) as any_waits
              """,
          Budget.instant(1, 100));

  /// `lane_pkey`: the first lane that nobody has. It is a row's lock, so that whoever dies leaves
  /// it. Then sets the transaction's limit for every statement.
  static final NamedQuery TAKE_LANE =
      NamedQuery.of(
          "plan.take-lane",
          """
          with taken as materialized (
            select lane
              from plan.lane
             where lane between :first and :last
             order by lane
             limit 1
               for update skip locked)
          select lane, set_config('statement_timeout', :limit, true) as "limit"
            from taken
          """,
          Budget.instant(1, 20));

  /// The head of `generation_waiting`; those that other lanes have in hand are passed over. None if
  /// the tables do not include its request yet, by `token_pk`.
  static final NamedQuery TAKE_GENERATION =
      NamedQuery.of(
          "plan.take-generation",
          """
          select plan_id, learner_id, date, revision, failures, late
            from (
              select plan_id, learner_id, date, revision, failures, late, position, try_at
                from plan.generation
               where awaited = :awaited and parked_at is null and try_at <= clock_timestamp()
               order by try_at, plan_id
               limit 1
                 for update skip locked) head
           where
          """
              + IS_KNOWN,
          Budget.instant(1, 100));

  /// `generation_pkey`, two rows at most; one that another lane has in hand is left to that, and so
  /// is a later revision. Tells whether there was one to be prepared that is not counted yet, and
  /// one that somebody awaits.
  static final NamedQuery FINISH =
      NamedQuery.of(
          "plan.finish-generation",
          """
          with finished as (
            delete from plan.generation
             where (plan_id, awaited) in (
               select plan_id, awaited
                 from plan.generation
                where plan_id = :plan and revision <= :revision
                  for update skip locked)
            returning awaited, late)
          select coalesce(bool_or(not awaited and not late), false) as prepared,
                 coalesce(bool_or(awaited), false) as awaited
            from finished
          """,
          Budget.instant(1, 40));

  /// `generation_pkey`.
  static final NamedQuery POSTPONE =
      NamedQuery.of(
          "plan.postpone-generation",
          """
          update plan.generation
             set failures = failures + 1,
                 reason = :reason,
                 try_at = clock_timestamp() + :pause * interval '1 millisecond'
           where plan_id = :plan and awaited = :awaited
          """,
          Budget.instant(1, 40));

  /// `generation_pkey`. It was no failure, so none is counted.
  static final NamedQuery LEAVE =
      NamedQuery.of(
          "plan.leave-generation",
          """
          update plan.generation
             set try_at = clock_timestamp() + :pause * interval '1 millisecond'
           where plan_id = :plan and awaited = :awaited
          """,
          Budget.instant(1, 40));

  /// `generation_pkey`. Whoever parks one that was to be prepared counts it as late.
  static final NamedQuery PARK =
      NamedQuery.of(
          "plan.park-generation",
          """
          update plan.generation
             set failures = failures + 1,
                 reason = :reason,
                 parked_at = clock_timestamp(),
                 late = late or not awaited
           where plan_id = :plan and awaited = :awaited
          """,
          Budget.instant(1, 40));

  /// `generation_pkey`, two rows at most. What waits anyway is left as it is.
  static final NamedQuery UNPARK =
      NamedQuery.of(
          "plan.unpark-generation",
          """
          update plan.generation
             set failures = 0, reason = null, parked_at = null, try_at = clock_timestamp()
           where plan_id = :plan and parked_at is not null
          """,
          Budget.instant(2, 40));

  /// `generation_waiting`, counted up to a limit.
  static final NamedQuery WAITING =
      NamedQuery.of(
          "plan.generations-waiting",
          """
          select count(*) as generations
            from (
              select 1
                from plan.generation
               where awaited = :awaited and parked_at is null
               limit 10000) waiting
          """,
          Budget.batch(1, 12_000));

  /// `generation_parked_of_kind`, counted up to a limit.
  static final NamedQuery PARKED =
      NamedQuery.of(
          "plan.generations-parked",
          """
          select count(*) as generations
            from (select 1 from plan.generation where parked_at is not null limit 10000) parked
          """,
          Budget.batch(1, 12_000));

  /// `generation_oldest` up to the first that may be made now, and `learner_pkey`. Those that are
  /// to wait are passed over in the index, which can't be asked by a time that goes on meanwhile.
  static final NamedQuery OLDEST =
      NamedQuery.of(
          "plan.oldest-generation",
          """
          select head.requested_at, head.date, learner.time_zone
            from (
              select learner_id, requested_at, date
                from plan.generation
               where awaited = :awaited and parked_at is null and try_at <= now()
               order by requested_at
               limit 1) head
            left join learner.learner on learner.learner_id = head.learner_id
          """,
          Budget.instant(1, 100));

  /// `generation_oldest`, where those that are marked are passed over, `learner_pkey` and
  /// `generation_pkey`: of the oldest those whose day has begun where their learner is. What a lane
  /// has in hand it counts itself.
  static final NamedQuery MARK_LATE =
      NamedQuery.of(
          "plan.mark-late",
          """
          with oldest as materialized (
            select plan_id, learner_id, date
              from plan.generation
             where not awaited and not late and parked_at is null
             order by requested_at
             limit 500
               for update skip locked)
          update plan.generation marked
             set late = true
            from oldest
            join learner.learner on learner.learner_id = oldest.learner_id
            join unnest(:time_zone, :date) as today (time_zone, date)
              on today.time_zone = learner.time_zone
           where marked.plan_id = oldest.plan_id and not marked.awaited
             and oldest.date <= today.date
          """,
          Budget.batch(MARKED_AT_ONCE, 20_000));

  private LaneSql() {}
}

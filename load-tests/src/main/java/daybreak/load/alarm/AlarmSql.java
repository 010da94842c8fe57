package daybreak.load.alarm;

/** What somebody does to the database that makes trouble, how it is undone, and what is asked. */
final class AlarmSql {

  /// Running tests of learners that there are none of, in the order of their ids.
  static final String MANY_RUNNING_TESTS =
      """
      insert into learner.running_test
        (test_id, learner_id, title, mode, started_at, question_count, answered, subjects, topics,
         sequence_number)
      select lpad(to_hex(number), 32, '0')::uuid,
             lpad(to_hex(number / 20), 32, 'f')::uuid,
             'Filler',
             'timed',
             timestamptz '2026-01-01 00:00:00Z',
             3,
             0,
             '[]'::jsonb,
             '[]'::jsonb,
             0
        from generate_series(1, 3000000) number
      """;

  /// As on a server whose processors are all busy.
  static final String READ_BY_ONE_PROCESSOR =
      "alter table learner.running_test set (parallel_workers = 0)";

  static final String TIDY_RUNNING_TESTS = "vacuum (analyze) learner.running_test";

  static final String DROP_INDEX = "drop index learner.running_test_of_learner";

  /// As the migration has it.
  static final String MAKE_INDEX =
      """
      create index running_test_of_learner
        on learner.running_test (learner_id, started_at, test_id)
      """;

  static final String LOCK_PAST_TESTS = "lock table learner.past_test in access exclusive mode";

  /// Nobody but whoever recounts reads them, and the bank of the drill has none.
  static final String LOCK_EXERCISES = "lock table content.exercise in access exclusive mode";

  static final String LOCK_TOKEN =
      "select position from projection.token where processor_name = 'learner' for update";

  /// Those of plans that nobody waits for.
  static final String LOCK_LANES =
      "select lane from plan.lane where lane between 5 and 8 for update";

  static final String FORBID_PROGRESS =
      "revoke select on learner.learner_topic_progress from daybreak_web";

  static final String ALLOW_PROGRESS =
      "grant select on learner.learner_topic_progress to daybreak_web";

  static final String REFUSED_TEXT = "Nobody may read this.";

  static final String REFUSE_A_TEXT =
      "alter table content.question add constraint drill_refuses_a_text check (text <> '"
          + REFUSED_TEXT
          + "') not valid";

  static final String REFUSE_NO_MORE =
      "alter table content.question drop constraint drill_refuses_a_text";

  static final String COUNT_SEVEN_MORE =
      """
      update content.subject_content_stats
         set questions_validated = questions_validated + 7
       where subject_id = (
         select subject_id from content.subject_content_stats order by subject_id limit 1)
      """;

  static final String COUNT_SEVEN_LESS =
      """
      update content.subject_content_stats
         set questions_validated = questions_validated - 7
       where subject_id = (
         select subject_id from content.subject_content_stats order by subject_id limit 1)
      """;

  static final String NO_TIME_OUTS =
      """
      alter role daybreak_web reset statement_timeout;
      alter role daybreak_web reset lock_timeout;
      alter role daybreak_web reset transaction_timeout;
      alter role daybreak_web reset idle_in_transaction_session_timeout
      """;

  /// As the bootstrap of the roles has them.
  static final String TIME_OUTS =
      """
      alter role daybreak_web set statement_timeout = '5s';
      alter role daybreak_web set lock_timeout = '750ms';
      alter role daybreak_web set transaction_timeout = '10s';
      alter role daybreak_web set idle_in_transaction_session_timeout = '5s'
      """;

  /// What a role is told holds for its next sessions.
  static final String NEW_SESSIONS =
      """
      select count(pg_terminate_backend(pid))
        from pg_stat_activity
       where usename = 'daybreak_web'
      """;

  /// Learners of a time zone without a plan for a date.
  static final String WITHOUT_PLAN =
      """
      select count(*)
        from learner.learner
       where time_zone = ?
         and not exists (
               select
                 from learner.daily_plan plan
                where plan.learner_id = learner.learner_id
                  and plan.date = ?
                  and plan.content is not null)
      """;

  private AlarmSql() {}
}

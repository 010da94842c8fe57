package daybreak.load.journey;

/** What the journeys ask of the database as its administrator. */
final class JourneySql {

  /// Plans that are made, of whatever day.
  static final String PLANS = "select count(*) from learner.daily_plan where content is not null";

  /// Those of the learners whose midnight is drilled, for the day that begins with it.
  static final String PLANS_OF_MIDNIGHT =
      """
      select count(*)
        from learner.daily_plan plan
        join learner.learner using (learner_id)
       where learner.time_zone = 'Asia/Kathmandu'
         and plan.date = '2026-06-11'
         and plan.content is not null
      """;

  /// Plans made for a day that had one.
  static final String PLANS_TWICE =
      """
      select count(*) - count(distinct aggregate_id)
        from event_store.event
       where event_type = 'plan.plan-made'
      """;

  static final String BACKENDS =
      "select count(*) from pg_stat_activity where usename like 'daybreak%'";

  static final String LAST_POSITION = "select max(position) from event_store.event";

  private JourneySql() {}
}

package daybreak.load.drill;

/** The statements that hold what clients were told against the log. */
final class AuditSql {

  /// What clients were told, and what they sent, whether they were told or not.
  static final String TABLES =
      """
      create temporary table told (
        event_type text not null, aggregate_id uuid not null, position bigint not null);
      create temporary table sent (principal uuid not null, event_type text not null)
      """;

  static final String TELL =
      "insert into told select * from unnest(?::text[], ?::uuid[], ?::bigint[])";

  static final String SEND = "insert into sent select * from unnest(?::uuid[], ?::text[])";

  /// Acknowledged, and not in the log where it was said to be; or one event was told to two.
  static final String LOST =
      """
      select count(*) filter (where event.position is null)
             + count(*) - count(distinct told.position)
        from told
        left join event_store.event
          on event.position = told.position
         and event.aggregate_id = told.aggregate_id
         and event.event_type = told.event_type
      """;

  /// Events of a caller beyond the commands that the caller sent.
  static final String TWICE =
      """
      with happened as (
        select (metadata ->> 'by')::uuid as principal, event_type, count(*) as events
          from event_store.event
         where event_type = any (?) and metadata ->> 'by' = any (?)
         group by 1, 2),
      asked as (
        select principal, event_type, count(*) as commands from sent group by 1, 2)
      select coalesce(sum(greatest(happened.events - coalesce(asked.commands, 0), 0)), 0)
        from happened
        left join asked using (principal, event_type)
      """;

  /// Plans made for a day that had one.
  static final String PLANS_TWICE =
      """
      select count(*) - count(distinct aggregate_id)
        from event_store.event
       where event_type = 'plan.plan-made'
      """;

  /// Events that followers could not apply, and those that wait behind them.
  static final String PARKED = "select count(*) from projection.dead_letter";

  /// Whether the read tables include the whole log.
  static final String BEHIND =
      """
      select (select coalesce(max(position), 0) from event_store.event)
             - (select as_of from projection.learner_as_of)
      """;

  private AuditSql() {}
}

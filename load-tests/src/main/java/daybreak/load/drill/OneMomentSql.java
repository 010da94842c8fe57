package daybreak.load.drill;

/** The statements that hold tokens and results against the log of the same moment. */
final class OneMomentSql {

  static final String HEAD = "select coalesce(max(position), 0) from event_store.event";

  /// Positions follow one another without a gap.
  static final String MISSING =
      "select coalesce(max(position), 0) - count(*) from event_store.event";

  static final String TOKENS =
      """
      select count(*)
        from projection.token
       where position > (select coalesce(max(position), 0) from event_store.event)
      """;

  static final String RESULTS =
      """
      select count(*)
        from event_store.command_result
       where position > (select coalesce(max(position), 0) from event_store.event)
      """;

  static final String ROLLOVERS_TWICE =
      """
      select count(*) - count(distinct aggregate_id)
        from event_store.event
       where event_type = 'plan.rollover-prepared'
      """;

  private OneMomentSql() {}
}

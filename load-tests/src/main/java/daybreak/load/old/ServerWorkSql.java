package daybreak.load.old;

import java.util.List;

/** The statements that ask the server what it has done, and empty its buffers. */
final class ServerWorkSql {

  /// Planning counts; BEGIN, COMMIT and SET do not; nor does whoever asks.
  static final List<String> PREPARE =
      List.of(
          "create extension if not exists pg_stat_statements",
          "create extension if not exists pg_buffercache",
          "alter system set pg_stat_statements.track_planning = on",
          "alter system set pg_stat_statements.track_utility = off",
          "select pg_reload_conf()",
          "set pg_stat_statements.track = none");

  static final String FORGET = "select pg_stat_statements_reset()";

  static final String COST =
      """
      select coalesce(sum(calls), 0) as statements,
             coalesce(sum(total_plan_time + total_exec_time), 0) as millis,
             coalesce(sum(shared_blks_hit + shared_blks_read), 0) as buffers,
             coalesce(sum(rows), 0) as rows
        from pg_stat_statements
       where userid in (select oid from pg_roles where rolname like ?)
      """;

  /// What is dirty is written first, so that nothing but reading is left to be done.
  static final List<String> COOL = List.of("checkpoint", "select pg_buffercache_evict_all()");

  private ServerWorkSql() {}
}

package daybreak.load.alarm;

/** What tests of the drill of alarms ask of the database. */
final class AlarmTestSql {

  /// All that is changed by hand, in words that are the same for the same state.
  static final String STATE =
      """
      select string_agg(what, ' ' order by what)
        from (
          select indexdef from pg_indexes where schemaname = 'learner'
          union all
          select conname from pg_constraint where conrelid = 'content.question'::regclass
          union all
          select array_to_string(array(select unnest(relacl)::text order by 1), ',')
            from pg_class
           where oid = 'learner.learner_topic_progress'::regclass
          union all
          select rolname || array_to_string(array(select unnest(rolconfig) order by 1), ',')
            from pg_roles
           where rolname = 'daybreak_web') state (what)
      """;

  private AlarmTestSql() {}
}

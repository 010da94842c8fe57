-- Runs as the administrator at the end of each run: a role that is not set as it should be is set
-- again, whether a hand has changed it or it was lost; what is as it should be is left alone. What
-- a release sets otherwise is changed here, and not in a version of its own.
do $$
declare
  due record;
begin
  for due in
    select wanted.role_name, wanted.setting, wanted.value
      from (values
        ('daybreak_migrator', 'statement_timeout', '10min'),
        ('daybreak_migrator', 'lock_timeout', '5s'),
        ('daybreak_migrator', 'transaction_timeout', '15min'),
        ('daybreak_migrator', 'idle_in_transaction_session_timeout', '1min'),
        ('daybreak_migrator', 'search_path', ''),
        ('daybreak_web', 'statement_timeout', '5s'),
        ('daybreak_web', 'lock_timeout', '750ms'),
        ('daybreak_web', 'transaction_timeout', '10s'),
        ('daybreak_web', 'idle_in_transaction_session_timeout', '5s'),
        ('daybreak_web', 'search_path', ''),
        ('daybreak_web', 'plan_cache_mode', 'force_generic_plan'),
        ('daybreak_web', 'jit', 'off'),
        ('daybreak_web', 'max_parallel_workers_per_gather', '0'),
        ('daybreak_worker', 'statement_timeout', '30s'),
        ('daybreak_worker', 'lock_timeout', '5s'),
        ('daybreak_worker', 'transaction_timeout', '1min'),
        ('daybreak_worker', 'idle_in_transaction_session_timeout', '30s'),
        ('daybreak_worker', 'search_path', 'content, learner, projection'),
        ('daybreak_system', 'statement_timeout', '5s'),
        ('daybreak_system', 'lock_timeout', '750ms'),
        ('daybreak_system', 'transaction_timeout', '10s'),
        ('daybreak_system', 'idle_in_transaction_session_timeout', '5s'),
        ('daybreak_system', 'search_path', ''),
        ('daybreak_listener', 'statement_timeout', '5s'),
        ('daybreak_listener', 'lock_timeout', '750ms'),
        ('daybreak_listener', 'transaction_timeout', '10s'),
        ('daybreak_listener', 'idle_in_transaction_session_timeout', '5s'),
        ('daybreak_listener', 'search_path', ''),
        ('daybreak_listener', 'default_transaction_read_only', 'on'),
        ('daybreak_replay', 'statement_timeout', '1h'),
        ('daybreak_replay', 'lock_timeout', '5s'),
        ('daybreak_replay', 'transaction_timeout', '2h'),
        ('daybreak_replay', 'idle_in_transaction_session_timeout', '5min'),
        ('daybreak_replay', 'search_path', ''),
        ('daybreak_analyst', 'statement_timeout', '5min'),
        ('daybreak_analyst', 'lock_timeout', '1s'),
        ('daybreak_analyst', 'transaction_timeout', '15min'),
        ('daybreak_analyst', 'idle_in_transaction_session_timeout', '1min'),
        -- What an analyst reads has no schema's name before it, and follows a swap of schemas.
        ('daybreak_analyst', 'search_path', 'analyst, content, learner'),
        -- What an analyst may write is scratch alone: that is a matter of rights.
        ('daybreak_analyst', 'default_transaction_read_only', 'off'),
        ('daybreak_analyst', 'work_mem', '64MB'),
        ('daybreak_analyst', 'max_parallel_workers_per_gather', '0'),
        ('daybreak_monitor', 'statement_timeout', '5s'),
        ('daybreak_monitor', 'lock_timeout', '1s'),
        ('daybreak_monitor', 'transaction_timeout', '10s'),
        ('daybreak_monitor', 'idle_in_transaction_session_timeout', '10s'),
        ('daybreak_monitor', 'search_path', ''),
        ('daybreak_monitor', 'default_transaction_read_only', 'on')
      ) wanted (role_name, setting, value)
      join pg_catalog.pg_roles known on known.rolname = wanted.role_name
     -- The server keeps an empty path as an empty name.
     where not (wanted.setting || '=' || coalesce(nullif(wanted.value, ''), '""')
                  = any (coalesce(known.rolconfig, '{}')))
  loop
    -- A path is a list of names, which one pair of quotes would make one name.
    execute format(
      case when due.value like '%,%' then 'alter role %I set %I = %s' else 'alter role %I set %I = %L' end,
      due.role_name, due.setting, due.value);
  end loop;
end $$;

do $$
begin
  if not exists (
    select from pg_catalog.pg_roles
     where rolname = 'daybreak_analyst' and 'temp_file_limit=4GB' = any (coalesce(rolconfig, '{}')))
  then
    alter role daybreak_analyst set temp_file_limit = '4GB';
  end if;
exception when insufficient_privilege then
  raise notice 'what an analyst sorts has no bound on disk: a superuser may set temp_file_limit';
end $$;

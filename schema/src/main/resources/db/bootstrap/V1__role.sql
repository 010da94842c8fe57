-- Runs as the administrator. Roles belong to the whole cluster, so another database may have made
-- them already; every statement here may be repeated.
do $$
declare
  role_name text;
begin
  foreach role_name in array array[
    'daybreak_migrator', 'daybreak_web', 'daybreak_worker', 'daybreak_analyst', 'daybreak_monitor']
  loop
    if not exists (select from pg_catalog.pg_roles where rolname = role_name) then
      execute format('create role %I login', role_name);
    end if;
    execute format('grant connect on database %I to %I', current_database(), role_name);
  end loop;
  -- The migrator makes the schemas, so that it owns every object.
  execute format('grant create on database %I to daybreak_migrator', current_database());
end $$;

alter role daybreak_migrator connection limit 5;
alter role daybreak_migrator set statement_timeout = '10min';
alter role daybreak_migrator set lock_timeout = '5s';
alter role daybreak_migrator set transaction_timeout = '15min';
alter role daybreak_migrator set idle_in_transaction_session_timeout = '1min';
alter role daybreak_migrator set search_path = '';

alter role daybreak_web connection limit 35;
alter role daybreak_web set statement_timeout = '5s';
alter role daybreak_web set lock_timeout = '2s';
alter role daybreak_web set transaction_timeout = '10s';
alter role daybreak_web set idle_in_transaction_session_timeout = '5s';
alter role daybreak_web set search_path = '';

alter role daybreak_worker connection limit 20;
alter role daybreak_worker set statement_timeout = '30s';
alter role daybreak_worker set lock_timeout = '5s';
alter role daybreak_worker set transaction_timeout = '1min';
alter role daybreak_worker set idle_in_transaction_session_timeout = '30s';
alter role daybreak_worker set search_path = '';

alter role daybreak_analyst connection limit 5;
alter role daybreak_analyst set statement_timeout = '5min';
alter role daybreak_analyst set lock_timeout = '1s';
alter role daybreak_analyst set transaction_timeout = '15min';
alter role daybreak_analyst set idle_in_transaction_session_timeout = '1min';
alter role daybreak_analyst set default_transaction_read_only = on;
alter role daybreak_analyst set search_path = '';

alter role daybreak_monitor connection limit 3;
alter role daybreak_monitor set statement_timeout = '5s';
alter role daybreak_monitor set lock_timeout = '1s';
alter role daybreak_monitor set transaction_timeout = '10s';
alter role daybreak_monitor set idle_in_transaction_session_timeout = '10s';
alter role daybreak_monitor set default_transaction_read_only = on;
alter role daybreak_monitor set search_path = '';

do $$
begin
  grant pg_monitor to daybreak_monitor;
exception when insufficient_privilege then
  raise notice 'daybreak_monitor sees only its own sessions: a superuser may grant it pg_monitor';
end $$;
